import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Proposals } from '../../../../server/routes/proposals.ts'
import { AskError, ask, send } from '../../../ask.ts'
import { SITES, sitePath } from '../siteQueries.ts'
import type { Place, ToPlace } from './matchState.ts'

/** Not under the key of sites: each page that a run visits would ask for it again. */
const keyOf = (site: string) => ['site-proposals', site] as const

/** The columns of a site with what may be them; asked again when another run is done. 定位建议 */
export const proposalsQuery = (site: string, run: string | null) =>
  queryOptions({
    queryKey: [...keyOf(site), run],
    queryFn: ({ signal }) => ask<Proposals>(`${sitePath(site)}/proposals`, signal),
    placeholderData: keepPreviousData,
  })

/** What is said of one column. */
export interface SaidOf {
  readonly column: ToPlace
  readonly place: Place
}

/** Says where columns are. What was said is seen at once; where somebody else was faster the page is fetched anew. 确认 */
export function usePlacing(site: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (said: readonly SaidOf[]) =>
      send<{ readonly changed: number }>('POST', `${sitePath(site)}/columns/place`, {
        placed: said.map(({ column: { id, version }, place }) => ({ column: id, version, place })),
      }),
    networkMode: 'always',
    onSuccess: (_, said) => {
      const places = new Map(said.map(({ column, place }) => [column.id, place]))
      const at = new Date().toISOString()
      client.setQueriesData<Proposals>(
        { queryKey: keyOf(site) },
        (known) => known && { ...known, columns: known.columns.map((column) => withPlace(column, places.get(column.id), at)) },
      )
      void client.invalidateQueries({ queryKey: [...SITES, site] })
      if (said.length > 1) void client.invalidateQueries({ queryKey: keyOf(site) })
    },
    onError: (fault) => {
      if (fault instanceof AskError && fault.status === 409) void client.invalidateQueries({ queryKey: keyOf(site) })
    },
  })
}

function withPlace(column: Proposals['columns'][number], place: Place | undefined, at: string): Proposals['columns'][number] {
  if (place === undefined) return column
  const now = place.is === 'at' ? place.url : null
  return { ...column, now, saidAt: place.is === 'open' ? null : at, version: column.version + 1 }
}
