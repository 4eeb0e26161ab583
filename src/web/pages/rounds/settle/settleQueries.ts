import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SettlingSheet, SnapshotMoves, ViewsSheet } from '../../../../server/settlingApi.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'
import type { SettleSearch } from './settleSearch.ts'

/** So many are on one page. 每页条数 */
export const PER_PAGE = 100

/** What is left before a round is settled. 定稿页查询 */
export const settlingQuery = (round: string, { kind, who, unit, page = 1 }: SettleSearch) =>
  queryOptions({
    queryKey: ['rounds', round, 'settling', { kind, who, unit, page }],
    queryFn: ({ signal }) => {
      const said = Object.entries({ kind, who, unit }).filter((one): one is [string, string] => one[1] !== undefined)
      const query = new URLSearchParams([...said, ['offset', String((page - 1) * PER_PAGE)], ['limit', String(PER_PAGE)]])
      return ask<SettlingSheet>(`${roundPath(round)}/settling?${query.toString()}`, signal)
    },
    placeholderData: keepPreviousData,
  })

/** Who moved since the settled result before. 变动查询 */
export const movesQuery = (round: string, snapshot: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'snapshots', snapshot, 'moves'],
    queryFn: ({ signal }) => ask<SnapshotMoves>(`${roundPath(round)}/snapshots/${encodeURIComponent(snapshot)}/moves`, signal),
    staleTime: Infinity,
  })

/** A unit's result in all ways. 前后对照查询 */
export const viewsQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'units', unit, 'views'],
    queryFn: ({ signal }) => ask<ViewsSheet>(`${roundPath(round)}/units/${encodeURIComponent(unit)}/views`, signal),
  })
