import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { IncidentKinds, IncidentList } from '../../../server/routes/incidents.ts'
import { ask } from '../../ask.ts'
import type { IncidentsSearch } from './incidentsSearch.ts'

export const INCIDENTS = ['incidents'] as const
export const PER_PAGE = 50

export const incidentsQuery = ({ page = 1, withdrawn = false, year, ...rest }: IncidentsSearch) =>
  queryOptions({
    queryKey: [...INCIDENTS, 'list', page, withdrawn, year, rest],
    queryFn: ({ signal }) =>
      ask<IncidentList>(
        `/api/incidents?${new URLSearchParams({
          ...rest,
          ...(year === undefined ? {} : { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` }),
          withdrawn: String(withdrawn),
          limit: String(PER_PAGE),
          offset: String((page - 1) * PER_PAGE),
        }).toString()}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  })

export const kindsQuery = queryOptions({
  queryKey: [...INCIDENTS, 'kinds'],
  queryFn: ({ signal }) => ask<IncidentKinds>('/api/incidents/kinds', signal),
})
