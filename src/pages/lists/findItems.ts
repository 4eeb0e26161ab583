import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import type { PageAddresses } from '../PageAddresses.ts'
import type { PageItem } from '../Page.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { PageTree } from '../tree/parseTree.ts'
import { datesInOrder } from './datesInOrder.ts'
import type { DaysAgo, RowDate } from './rowDate.ts'
import type { RowList } from './rowLists.ts'
import { rowTitle } from './rowTitle.ts'
import { scriptItems } from './scriptItems.ts'
import { yearHeading } from './yearHeading.ts'

/** A menu's names are short. */
const SHORTEST_MEAN = 8

/** What is known of the page that a list stands on. */
interface Around {
  readonly addresses: PageAddresses
  readonly lines: readonly PageLine[]
  readonly readOn: CalendarDate | null
}

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
export function shownItems([main]: readonly RowList[], around: Around): readonly PageItem[] {
  return main ? itemsOf(main, around) : []
}

/** The items of all lists of a front page, in the page's order: each leads on to its column. */
export function frontItems(lists: readonly RowList[], around: Around): readonly PageItem[] {
  const real = lists.filter(
    ({ rows, dated }) =>
      dated > 0 || (rows.length >= 3 && rows.reduce((sum, { link }) => sum + link.text.length, 0) >= rows.length * SHORTEST_MEAN),
  )
  const inOrder = [...real].sort((one, other) => (one.parents[0]?.order ?? 0) - (other.parents[0]?.order ?? 0))
  return onceEach(inOrder.flatMap((list) => itemsOf(list, around)))
}

function itemsOf({ rows, parents }: RowList, { addresses, lines, readOn }: Around): readonly PageItem[] {
  const urls = rows.map(({ link }) => addresses.resolve(link.given) ?? link.given)
  const dates = datesInOrder(
    rows.map(({ day }, at) => ({ day: dayOf(day, readOn), address: urls[at] ?? '' })),
    yearHeading(lines, parents[0]) ?? readOn,
  )
  return onceEach(rows.map((row, at) => ({ title: rowTitle(row), url: urls[at] ?? '', date: dates[at] ?? null })))
}

/** Days ago are counted from the day on which the page was read; where nobody knows that, they say nothing. */
function dayOf(day: RowDate, readOn: CalendarDate | null): Exclude<RowDate, DaysAgo> {
  if (day === null || typeof day === 'string' || 'month' in day) return day
  return readOn === null ? null : dateFromDayNumber(dayNumber(readOn) - day.daysAgo)
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
