import { queryOptions } from '@tanstack/react-query'
import type { SelfReportSheet } from '../../../api.ts'
import { ask } from '../../../ask.ts'
import { reportPath, unitKey, type SelfPlace } from '../selfQueries.ts'

export const reportKey = (place: SelfPlace) => [...unitKey(place), 'self-report'] as const

/** 自查报告 */
export const reportQuery = (place: SelfPlace) =>
  queryOptions({ queryKey: reportKey(place), queryFn: ({ signal }) => ask<SelfReportSheet>(reportPath(place), signal), staleTime: 0 })
