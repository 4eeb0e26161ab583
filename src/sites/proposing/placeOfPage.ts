import type { MappedPage } from '../../model/Site.ts'
import type { ColumnNames } from './columnNames.ts'

/** From where it is known what stands over a page; its address tells least. 位置依据 */
export type PlaceSource = 'crumbs' | 'menu' | 'address'

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

/** The names and places of all pages but the front one, which gives those their name that have no title of their own. 页面名称与位置 */
export function viewPages(front: MappedPage | undefined, pages: readonly MappedPage[], names: ColumnNames): readonly PageView[] {
  const views = pages.map((page) => viewOf(page, front?.title ?? '', names))
  const byFolder = new Map<string, PageView>()
  for (const view of views) {
    const folder = folderOf(view.page.url)
    if (!byFolder.has(folder)) byFolder.set(folder, view)
  }
  return views.map((view) => (view.above !== null && view.above.length > 0 ? view : (placedByAddress(view, byFolder) ?? view)))
}

function viewOf(page: MappedPage, siteTitle: string, { strict, plain }: ColumnNames): PageView {
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
  // Directly below the front page, as far as it says itself.
  if (page.crumbs.length > 0) return { page, own, links, above: [], source: 'crumbs' }
  return { page, own, links, above: page.menu.length > 0 ? [] : null, source: page.menu.length > 0 ? 'menu' : null }
}

/** A page whose address lies in another's folder stands, if nothing else is known, below that one. */
function placedByAddress(view: PageView, byFolder: ReadonlyMap<string, PageView>): PageView | null {
  const own = folderOf(view.page.url)
  for (let folder = upper(own); folder !== null; folder = upper(folder)) {
    const over = byFolder.get(folder)
    const name = over?.own[0] ?? over?.links[0]
    if (over && over !== view && name !== undefined) return { ...view, above: [...(over.above ?? []), name], source: 'address' }
  }
  return null
}

/** The address up to its last slash. */
const folderOf = (url: string): string => url.slice(0, url.lastIndexOf('/') + 1)

function upper(folder: string): string | null {
  const end = folder.lastIndexOf('/', folder.length - 2)
  return end < folder.indexOf('//') + 3 ? null : folder.slice(0, end + 1)
}
