import { queryOptions } from '@tanstack/react-query'
import type { AnomalyList, Coverage, RoundOverview } from '../../../../server/coverageApi.ts'
import { ask } from '../../../ask.ts'
import { roundPath } from '../roundQueries.ts'

export const overviewQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'overview'],
    queryFn: ({ signal }) => ask<RoundOverview>(`${roundPath(round)}/overview`, signal),
  })

export const coverageQuery = (round: string, group?: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'coverage', group ?? ''],
    queryFn: ({ signal }) =>
      ask<Coverage>(`${roundPath(round)}/coverage${group === undefined ? '' : `?${new URLSearchParams({ group }).toString()}`}`, signal),
  })

export const anomaliesQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'anomalies'],
    queryFn: ({ signal }) => ask<AnomalyList>(`${roundPath(round)}/anomalies`, signal),
  })
