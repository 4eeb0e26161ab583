import { beijingDate } from '../model/Instant.ts'
import { reachabilityOf, type Reachability, type VisitStatus } from '../model/VisitStatus.ts'
import { readPage } from '../pages/readPage.ts'
import type { CrawledPage } from './crawl/crawlSite.ts'
import { normalUrl } from './crawl/normalUrl.ts'

/** A column of a site as somebody named it. 栏目 */
export interface NamedColumn {
  /** As a reader finds it: 政务公开/财政预决算. */
  readonly path: string
  readonly url: string
}

/** What the list of a column holds. 栏目列表 */
export interface ColumnList {
  /** Null: it could not be read. */
  readonly items: number | null
  /** Day of the newest dated entry. */
  readonly latest: string | null
}

/** A column as a run saw it. 栏目检查结果 */
export interface CheckedColumn extends NamedColumn, ColumnList {
  readonly status: VisitStatus
  readonly outcome: Reachability
  /** When it was visited; null: it was not. */
  readonly at: string | null
}

/** The entries of a column's page that just came; null: there was nothing to read. 读取栏目列表 */
export function columnListOf({ shown, judged }: Pick<CrawledPage, 'shown' | 'judged'>): ColumnList | null {
  if (!judged.page || reachabilityOf(judged.status) !== 'passed') return null
  const readOn = beijingDate(new Date(shown.visit.at).toISOString())
  const { kind, items, isDrawn } = readPage(shown.body, { address: shown.visit.finalUrl, contentType: shown.contentType, readOn })
  // What is drawn by script or stands in a frame was not seen: it is not a list of nothing.
  if (items.length === 0 && (isDrawn || (judged.page.frames > 0 && kind !== 'list'))) return null
  const days = items.flatMap(({ date }) => date ?? []).sort()
  return { items: items.length, latest: days.at(-1) ?? null }
}

/**
 * The columns in their order, with what was seen of each. 栏目检查结果
 *
 * @param outcomes and `lists` by normal address
 */
export function checkedColumns(
  columns: readonly NamedColumn[],
  outcomes: ReadonlyMap<string, { readonly status: VisitStatus; readonly at: number }>,
  lists: ReadonlyMap<string, ColumnList>,
): readonly CheckedColumn[] {
  return columns.map(({ path, url }) => {
    const address = normalUrl(url) ?? url
    const list = lists.get(address) ?? { items: null, latest: null }
    const outcome = outcomes.get(address)
    const status = outcome?.status ?? 'not-visited'
    return { path, url, ...list, status, outcome: reachabilityOf(status), at: outcome ? new Date(outcome.at).toISOString() : null }
  })
}
