import { columnListOf, type ColumnList } from './columnLists.ts'
import type { CrawledPage } from './crawl/crawlSite.ts'
import { normalUrl } from './crawl/normalUrl.ts'

/** A page of a column shows its list in few frames. */
const MOST_INNER = 20

/** Reads the lists of a site's columns as their pages come, also where a column's page only shows a frame or leads on. 栏目列表读取 */
export class ColumnReader {
  readonly #columns: ReadonlySet<string>
  /** Addresses in which a column's list may stand, found on the column's page, with that page. */
  readonly #inner = new Map<string, string>()

  /** @param columns as they were named */
  constructor(columns: readonly { readonly url: string }[]) {
    this.#columns = new Set(columns.flatMap(({ url }) => normalUrl(url) ?? []))
  }

  /** The column to which an address belongs: itself, or what stands in its frame; null: none. */
  columnOf(url: string): string | null {
    return this.#columns.has(url) ? url : (this.#inner.get(url) ?? null)
  }

  /** The list of a column that came with this page; null: it is no column's, or its list was not to be seen there. */
  read(page: Pick<CrawledPage, 'entry' | 'shown' | 'judged'>): { readonly url: string; readonly list: ColumnList } | null {
    const column = this.columnOf(page.entry.url)
    if (column === null) return null
    const list = columnListOf(page)
    if (list) return column === page.entry.url || (list.items ?? 0) > 0 ? { url: column, list } : null
    this.#lookInside(page, column)
    return null
  }

  #lookInside({ judged }: Pick<CrawledPage, 'judged'>, column: string): void {
    const inside = judged.page?.links.filter(({ kind }) => kind === 'frame' || kind === 'refresh') ?? []
    for (const { url } of inside.slice(0, MOST_INNER)) {
      const normal = normalUrl(url)
      if (normal !== null && !this.#columns.has(normal) && !this.#inner.has(normal)) this.#inner.set(normal, column)
    }
  }
}
