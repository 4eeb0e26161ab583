import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ReportOverview, ReportPreview } from '../../../../server/routes/reporting.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

export type { ReportOverview }

export type Report = ReportOverview['reports'][number]

export const reportsPath = (round: string): string => `${roundPath(round)}/reports`

/** 报送情况 */
export const reportsQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'reports'],
    queryFn: ({ signal }) => ask<ReportOverview>(reportsPath(round), signal),
  })

/** How it counts there, as it is typed. 填写的折算办法 */
export interface TypedHow {
  readonly weight: string
  readonly outOf: string
  readonly scale: string
}

/** Every row as it would be handed over. 报送预览查询 */
export const previewQuery = (round: string, snapshot: string, how: TypedHow) =>
  queryOptions({
    queryKey: ['rounds', round, 'snapshots', snapshot, 'report', how],
    queryFn: ({ signal }) =>
      ask<ReportPreview>(`${reportsPath(round)}/preview?${new URLSearchParams({ snapshot, ...how }).toString()}`, signal),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
