import { queryOptions } from '@tanstack/react-query'
import type { RoundHead } from '../../../server/routes/roundHead.ts'
import { ask } from '../../ask.ts'

/** Where the interface has a round. */
export const roundPath = (round: string): string => `/api/rounds/${encodeURIComponent(round)}`

/** What a round is, and what the reader may do in it. 批次抬头 */
export const roundHeadQuery = (round: string) =>
  queryOptions({ queryKey: ['rounds', round, 'head'], queryFn: ({ signal }) => ask<RoundHead>(roundPath(round), signal) })
