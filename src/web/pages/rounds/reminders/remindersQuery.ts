import { queryOptions } from '@tanstack/react-query'
import type { RemindersAnswer } from '../../../../server/routes/reminders.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

/** A stage that has begun and has an end, with who is behind in it. 落后情况 */
export type Behind = RemindersAnswer['behind'][number]

/** Who is behind in a round. 催办查询 */
export const remindersQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'reminders'],
    queryFn: ({ signal }) => ask<RemindersAnswer>(`${roundPath(round)}/reminders`, signal),
  })
