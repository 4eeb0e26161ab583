import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '../../ask.ts'
import type { ColumnList, SiteList, SiteSheet } from './siteTypes.ts'

/** Under this key stands everything of all sites; of one: `['sites', site, …]`. */
export const SITES = ['sites'] as const

/** Where the interface has a site. */
export const sitePath = (site: string): string => `/api/sites/${encodeURIComponent(site)}`

/** Where it has a run. */
export const runPath = (run: string): string => `/api/site-runs/${encodeURIComponent(run)}`

/** Where it has a capture. */
export const capturePath = (capture: string): string => `/api/captures/${encodeURIComponent(capture)}`

/** All sites that the reader may see. 网站列表 */
export const sitesQuery = queryOptions({
  queryKey: [...SITES],
  queryFn: ({ signal }) => ask<SiteList>('/api/sites', signal),
  placeholderData: keepPreviousData,
})

/** One of them, with its settings and what the reader may do. 网站 */
export const siteQuery = (site: string) =>
  queryOptions({ queryKey: [...SITES, site, 'sheet'], queryFn: ({ signal }) => ask<SiteSheet>(sitePath(site), signal) })

/**
 * Its columns, in the order of their table. 栏目
 *
 * While a run goes on, which tells of itself each second, nothing is new about them; once it is done they are asked for anew.
 */
export const columnsQuery = ({ id, last, running }: Pick<SiteSheet, 'id' | 'last' | 'running'>) =>
  queryOptions({
    queryKey: [...SITES, id, 'columns', last?.run],
    queryFn: ({ signal }) => ask<ColumnList>(`${sitePath(id)}/columns`, signal),
    placeholderData: keepPreviousData,
    meta: { live: () => running === null },
  })
