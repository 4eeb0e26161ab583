import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { ask } from '../../../ask.ts'
import { runPath, SITES, sitePath } from '../siteQueries.ts'
import type { ImportList, RunList, RunShown } from '../siteTypes.ts'

/** The runs of a site, the newest first. 检查记录 */
export const runsQuery = (site: string) =>
  queryOptions({ queryKey: [...SITES, site, 'runs'], queryFn: ({ signal }) => ask<RunList>(`${sitePath(site)}/runs`, signal) })

/** One of them, as far as it is. 一次检查 */
export const runQuery = (site: string, run: string) =>
  queryOptions({ queryKey: [...SITES, site, 'runs', run], queryFn: ({ signal }) => ask<RunShown>(runPath(run), signal) })

/** Bundles that were brought for it lately, and what became of them. 采集包导入 */
export const importsQuery = (site: string) =>
  queryOptions({
    queryKey: [...SITES, site, 'imports'],
    queryFn: ({ signal }) => ask<ImportList>(`${sitePath(site)}/imports`, signal),
    placeholderData: keepPreviousData,
  })
