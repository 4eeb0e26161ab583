import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { ColumnsPreview, ColumnSources, ColumnsRead } from '../../../../server/routes/columnFields.ts'
import { ask, send } from '../../../ask.ts'
import { sitePath } from '../siteQueries.ts'

export type { ColumnSources, ColumnsPreview, ColumnsRead }
export type PreviewedRow = ColumnsPreview['rows'][number]
export type Unresolved = PreviewedRow['unresolved'][number]

/** What columns are imported from. 来源 */
export type From =
  | { readonly kind: 'rows'; readonly rows: ColumnsRead['rows'] }
  | { readonly kind: 'programme'; readonly programme: string; readonly round: string | null }

/** What somebody decided of keepers that the table writes. */
export interface DecidedName {
  readonly written: string
  /** Null: it is no unit, and stays as it is written. */
  readonly unit: string | null
}

/** An import as it is asked for. 导入 */
export interface AskedImport {
  readonly from: From
  readonly names: readonly DecidedName[]
  readonly endOthers: boolean
}

/** Programmes with columns and their rounds. */
export const sourcesQuery = (site: string) =>
  queryOptions({
    queryKey: ['column-sources', site],
    queryFn: ({ signal }) => ask<ColumnSources>(`${sitePath(site)}/columns/sources`, signal),
  })

/** What an import would do; asked anew after each decision. */
export const previewQuery = (site: string, asked: AskedImport) =>
  queryOptions({
    queryKey: ['column-preview', site, asked],
    queryFn: () => send<ColumnsPreview>('POST', `${sitePath(site)}/columns/preview`, asked),
    placeholderData: keepPreviousData,
    // It stands beside the button that takes it: what changed meanwhile the server says.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })

/** Different ways of writing that nobody was found for, each with how many columns have it. 没有对应到的写法 */
export function unresolvedIn(rows: readonly PreviewedRow[]): readonly (Unresolved & { readonly columns: number })[] {
  const found = new Map<string, Unresolved & { readonly columns: number }>()
  for (const row of rows)
    for (const one of row.unresolved) found.set(one.written, { ...one, columns: (found.get(one.written)?.columns ?? 0) + 1 })
  return [...found.values()].sort((one, other) => other.columns - one.columns)
}
