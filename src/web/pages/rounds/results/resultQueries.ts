import { queryOptions } from '@tanstack/react-query'
import type { AnalysisSheet, RoundFactsSheet, RoundSheet, UnitSheet, YearsSheet } from '../../../api.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

/** The ranking of a round. 批次的排名 */
export const roundSheetQuery = (round: string) =>
  queryOptions({ queryKey: ['rounds', round, 'sheet'], queryFn: ({ signal }) => ask<RoundSheet>(`${roundPath(round)}/sheet`, signal) })

/** Why grades end where they do, and what was lost where. 结果分析 */
export const analysisQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'analysis'],
    queryFn: ({ signal }) => ask<AnalysisSheet>(`${roundPath(round)}/analysis`, signal),
  })

/** A round beside earlier ones. 历年对比 */
export const yearsQuery = (round: string) =>
  queryOptions({ queryKey: ['rounds', round, 'years'], queryFn: ({ signal }) => ask<YearsSheet>(`${roundPath(round)}/years`, signal) })

/** A unit's sheet in a round. 批次里的得分表 */
export const unitSheetQuery = (round: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'units', unit, 'sheet'],
    queryFn: ({ signal }) => ask<UnitSheet>(`${roundPath(round)}/units/${encodeURIComponent(unit)}/sheet`, signal),
  })

/** Everything of a round; who tries something goes on with what he began with, so that it does not follow what others do meanwhile. 试算的材料 */
export const roundFactsQuery = (round: string) =>
  queryOptions({
    queryKey: ['round-facts', round],
    queryFn: ({ signal }) => ask<RoundFactsSheet>(`${roundPath(round)}/facts`, signal),
    staleTime: Infinity,
    gcTime: 0,
  })
