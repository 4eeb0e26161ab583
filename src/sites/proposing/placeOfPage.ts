import type { MappedPage } from '../../model/Site.ts'
import type { ColumnNames } from './columnNames.ts'

/** From where it is known what stands over a page. 位置依据 */
export type PlaceSource = 'crumbs' | 'menu'

/** A page of the map as its names and its place are held against columns. 页面名称与位置 */
export interface PageView {
  readonly page: MappedPage
  /** What it calls itself. */
  readonly own: readonly string[]
  /** What links to it call it. */
  readonly links: readonly string[]
  /** What stands over it, the outermost first; null: nothing says so. */
  readonly above: readonly string[] | null
  readonly source: PlaceSource | null
}

/**
 * A page's names and place. 页面名称与位置
 *
 * @param siteTitle what every page is called on sites whose pages have no titles of their own
 */
export function viewOf(page: MappedPage, siteTitle: string, names: ColumnNames): PageView {
  const { strict, plain } = names
  const links = [...new Set([...page.names, ...page.menu.slice(-1)])]
  const title = page.title !== '' && strict(page.title) !== strict(siteTitle) ? [page.title] : []
  const last = page.crumbs.at(-1)
  // Some sites end the line with the page itself, others with what is over it.
  const endsWithItself = last !== undefined && [...title, ...links].some((name) => plain(name) === plain(last))
  const own = [...new Set([...(endsWithItself ? [last] : []), ...title])]
  const crumbs = endsWithItself ? page.crumbs.slice(0, -1) : page.crumbs
  const menu = page.menu.slice(0, -1)
  if (crumbs.length > 0) return { page, own, links, above: crumbs, source: 'crumbs' }
  if (menu.length > 0) return { page, own, links, above: menu, source: 'menu' }
  return {
    page,
    own,
    links,
    above: page.crumbs.length > 0 || page.menu.length > 0 ? [] : null,
    source: page.crumbs.length > 0 ? 'crumbs' : 'menu',
  }
}
