import { queryOptions } from '@tanstack/react-query'
import { ask } from './ask.ts'
import type { BrokenProgramme, ProgrammeList, ProgrammeSheet, RoundFactsSheet, RoundSheet, SearchIndex, UnitSheet } from '../server/api.ts'
import type { DifferencesSheet, VersionsSheet } from '../sheets/versions/VersionsSheet.ts'

export type * from '../server/api.ts'
export { AskError } from './ask.ts'

const programmePath = (id: string) => `/api/programmes/${encodeURIComponent(id)}`

export const programmesQuery = queryOptions({
  queryKey: ['programmes'],
  queryFn: ({ signal }) => ask<ProgrammeList>('/api/programmes', signal),
})

export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: ['programme', id],
    queryFn: ({ signal }) => ask<ProgrammeSheet | BrokenProgramme>(programmePath(id), signal),
  })

export const roundQuery = (id: string) =>
  queryOptions({ queryKey: ['round', id], queryFn: ({ signal }) => ask<RoundSheet>(`${programmePath(id)}/round`, signal) })

export const unitQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: ['unit', id, unit],
    queryFn: ({ signal }) => ask<UnitSheet>(`${programmePath(id)}/round/units/${encodeURIComponent(unit)}`, signal),
  })

/** Everything of a round; asked for only by who scores it again. */
export const factsQuery = (id: string) =>
  queryOptions({
    queryKey: ['facts', id],
    queryFn: ({ signal }) => ask<RoundFactsSheet>(`${programmePath(id)}/round/facts`, signal),
    staleTime: Infinity,
  })

/** The wordings of a programme, and what it can be compared with. */
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['versions', id], queryFn: ({ signal }) => ask<VersionsSheet>(`${programmePath(id)}/versions`, signal) })

/** What two programmes have otherwise. */
export const differencesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['differences', from, to],
    queryFn: ({ signal }) =>
      ask<DifferencesSheet>(`${programmePath(to)}/differences?${new URLSearchParams({ from, to }).toString()}`, signal),
  })

/** Every name that a person may jump to. */
export const searchQuery = queryOptions({
  queryKey: ['search'],
  queryFn: ({ signal }) => ask<SearchIndex>('/api/search', signal),
  // What somebody registers is found soon after.
  staleTime: 60_000,
})
