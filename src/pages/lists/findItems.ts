import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { PageAddresses } from '../PageAddresses.ts'
import type { PageItem } from '../Page.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { datesInOrder } from './datesInOrder.ts'
import type { RowList } from './rowLists.ts'
import { rowTitle } from './rowTitle.ts'
import { scriptItems } from './scriptItems.ts'

/** A menu's names are short. */
const SHORTEST_MEAN = 8

/** The items that the scripts of a page hold where it shows hardly any. 脚本条目 */
export function keptItems(tree: PageTree, lists: readonly RowList[], addresses: PageAddresses): readonly PageItem[] {
  const shown = lists[0]?.dated ?? 0
  if (shown >= 2) return []
  const kept = scriptItems(tree).flatMap(({ title, given, date }) => {
    const url = addresses.resolve(given)
    return url === null ? [] : [{ title, url, date }]
  })
  return kept.length >= 2 && kept.length > shown ? kept : []
}

/** The items of a page that lists: of its weightiest list. 列表条目 */
export function shownItems([main]: readonly RowList[], addresses: PageAddresses, readOn: CalendarDate | null): readonly PageItem[] {
  return main ? itemsOf(main, addresses, readOn) : []
}

/** The items of all lists of a front page, in the page's order: each leads on to its column. */
export function frontItems(lists: readonly RowList[], addresses: PageAddresses, readOn: CalendarDate | null): readonly PageItem[] {
  const real = lists.filter(
    ({ rows, dated }) =>
      dated > 0 || (rows.length >= 3 && rows.reduce((sum, { link }) => sum + link.text.length, 0) >= rows.length * SHORTEST_MEAN),
  )
  const inOrder = [...real].sort((one, other) => (one.parents[0]?.order ?? 0) - (other.parents[0]?.order ?? 0))
  return onceEach(inOrder.flatMap((list) => itemsOf(list, addresses, readOn)))
}

function itemsOf({ rows }: RowList, addresses: PageAddresses, readOn: CalendarDate | null): readonly PageItem[] {
  const urls = rows.map(({ link }) => addresses.resolve(link.given) ?? link.given)
  const dates = datesInOrder(
    rows.map(({ day }, at) => ({ day, address: urls[at] ?? '' })),
    readOn,
  )
  return onceEach(rows.map((row, at) => ({ title: rowTitle(row), url: urls[at] ?? '', date: dates[at] ?? null })))
}

/** An item shown twice (its picture, its title) is one. */
function onceEach(items: readonly PageItem[]): readonly PageItem[] {
  const found = new Map<string, PageItem>()
  for (const item of items) {
    const key = `${item.url} ${item.title}`
    const before = found.get(key)
    if (!before || (before.date === null && item.date !== null)) found.set(key, item)
  }
  return [...found.values()]
}
