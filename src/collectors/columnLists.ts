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

/** A page that only leads on says no more. */
const LEADS_ON = 200

/** Does a script of its own draw what a column's page lists? 列表由脚本生成 */
export const isListDrawn = ({ shown, judged }: Pick<CrawledPage, 'shown' | 'judged'>): boolean =>
  judged.page !== null && readShown(shown).isDrawn

function readShown({ visit, body, contentType }: CrawledPage['shown']): ReturnType<typeof readPage> {
  const readOn = beijingDate(new Date(visit.at).toISOString())
  return readPage(body, { address: visit.finalUrl, contentType, readOn })
}

/** The entries of a column's page that just came; null: there was nothing to read. 读取栏目列表 */
export function columnListOf({ shown, judged }: Pick<CrawledPage, 'shown' | 'judged'>): ColumnList | null {
  if (!judged.page || reachabilityOf(judged.status) !== 'passed') return null
  const { kind, items, isDrawn } = readShown(shown)
  // What is drawn by script, stands in a frame or elsewhere was not seen: it is not a list of nothing.
  const isElsewhere =
    judged.page.frames > 0 || (judged.page.textLength < LEADS_ON && judged.page.links.some((link) => link.kind === 'refresh'))
  if (items.length === 0 && (isDrawn || (isElsewhere && kind !== 'list'))) return null
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
