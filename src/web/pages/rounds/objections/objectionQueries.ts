import { queryOptions } from '@tanstack/react-query'
import type { ObjectionLine, ObjectionList, ObjectionPage, RoundFeedback, UnitFeedback } from '../../../../server/objectionApi.ts'
import type { ContestedPages } from '../../../../server/routes/contestedPageFields.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'
import type { ObjectionsSearch } from './objectionsSearch.ts'

export type ObjectionState = ObjectionLine['state']

/** Where the interface has an objection. 异议的地址 */
export const objectionPath = (id: string): string => `/api/objections/${encodeURIComponent(id)}`

/** What the round's units were shown last. 反馈情况 */
export const feedbackQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'feedback'],
    queryFn: ({ signal }) => ask<RoundFeedback>(`${roundPath(round)}/feedback`, signal),
  })

/** What was handed in. 异议清单 */
export const objectionsQuery = (round: string, { state, unit, node, lead }: ObjectionsSearch) =>
  queryOptions({
    queryKey: ['rounds', round, 'objections', state ?? '', unit ?? '', node ?? '', lead ?? ''],
    queryFn: ({ signal }) => {
      const asked = Object.entries({ state, unit, node, lead }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
      return ask<ObjectionList>(`${roundPath(round)}/objections?${new URLSearchParams(asked).toString()}`, signal)
    },
  })

/** One with all that is needed to decide about it. 异议详情 */
export const objectionQuery = (round: string, id: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'objections', 'one', id],
    queryFn: ({ signal }) => ask<ObjectionPage>(objectionPath(id), signal),
  })

/** A page that was kept. 网页存证 */
export type SeenPage = ContestedPages['pages'][number]

/** What was kept of the websites when the contested row was judged. 当时的网页存证 */
export const seenPagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['objections', id, 'pages'],
    queryFn: ({ signal }) => ask<ContestedPages>(`${objectionPath(id)}/pages`, signal),
  })

/** What a unit's people see of their feedback. 单位的反馈 */
export const unitFeedbackQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'units', unit, 'feedback'],
    queryFn: ({ signal }) => ask<UnitFeedback>(`${roundPath(round)}/units/${encodeURIComponent(unit)}/feedback`, signal),
  })

/** What is out of date when something was done about an objection. 要刷新的内容 */
export const changedBy = (round: string, unit: string) =>
  [['rounds', round, 'objections'], ['rounds', round, 'units', unit], ['home']] as const
