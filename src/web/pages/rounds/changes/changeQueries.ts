import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ChangePreview, ChangesSheet, FormerSheet, MoveProgress, RoundChange } from '../../../../server/changeApi.ts'
import { ask, send } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

const path = (round: string): string => `${roundPath(round)}/changes`

/** 变更页 */
export const changesQuery = (round: string) =>
  queryOptions({ queryKey: ['rounds', round, 'changes'], queryFn: ({ signal }) => ask<ChangesSheet>(path(round), signal) })

/** 离开单位的答案 */
export const formerQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'former', unit],
    queryFn: ({ signal }) => ask<FormerSheet>(`${roundPath(round)}/former/${encodeURIComponent(unit)}`, signal),
  })

/** What a change would do. 看影响 */
export const previewOf = (round: string, change: RoundChange, on: string) =>
  send<ChangePreview>('POST', `${path(round)}/preview`, { change, on })

/** Makes it, as it was shown. 办理 */
export const makeIt = (round: string, change: RoundChange, on: string, why: string, { revision, digest }: ChangePreview) =>
  send('POST', path(round), { change, on, why, revision, digest })

/** So many units of a change of programme stand on a page. 每页单位数 */
export const UNITS_PER_PAGE = 50

export const movePath = (round: string): string => `${roundPath(round)}/programme-move`

/** Asked again every second until it is there. */
const AGAIN_MS = 1_000

interface MoveAsked {
  readonly to: string
  readonly find: string
  readonly page: number
}

/** 换版的影响 */
export const moveQuery = (round: string, { to, find, page }: MoveAsked) =>
  queryOptions({
    queryKey: ['rounds', round, 'programme-move', to, find, page],
    queryFn: ({ signal }) =>
      ask<MoveProgress>(
        `${movePath(round)}?${new URLSearchParams({ to, find, limit: String(UNITS_PER_PAGE), offset: String((page - 1) * UNITS_PER_PAGE) }).toString()}`,
        signal,
      ),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.state === 'working' ? AGAIN_MS : false),
  })
