import { isBeside } from '../tree/isBeside.ts'
import type { Measures } from '../tree/measures.ts'
import type { PageElement } from '../tree/PageElement.ts'
import { placeOfList } from './placeOfList.ts'
import { dayHeadings, underHeadings, type DatedRow } from './dayHeadings.ts'
import { rowDate } from './rowDate.ts'
import type { PageLine } from '../tree/linesOf.ts'
import type { RowGroup } from './RowGroup.ts'

/** Rows that belong together, with their days. 列表 */
export interface RowList {
  readonly parents: readonly PageElement[]
  readonly rows: readonly DatedRow[]
  readonly dated: number
  /** It stands beside what the page is for. */
  readonly isBeside: boolean
  /** How much it looks like what the page is for. */
  readonly weight: number
}

/** The lists of a page, the weightiest first; rows that stand in pieces of one list (five and a line, a table row of two) are put together. 汇总列表 */
export function rowLists(groups: readonly RowGroup[], measures: Measures, lines: readonly PageLine[] = []): readonly RowList[] {
  const headings = dayHeadings(lines)
  const dated = (rows: readonly DatedRow[], parents: readonly PageElement[]) => underHeadings(rows, headings, lines, parents)
  const joined = new Map<string, RowGroup[]>()
  for (const group of groups) {
    const key = keyOf(group)
    const parts = joined.get(key)
    if (parts) parts.push(group)
    else joined.set(key, [group])
  }
  const lists = [...joined.values()].map((parts) => listOf(parts, measures, dated)).sort((one, other) => other.weight - one.weight)
  const taken = new Set<PageElement>()
  // A title stands in one list: the weightiest that has it.
  return lists.filter(({ rows }) => {
    const isNew = rows.filter(({ link }) => !taken.has(link.element)).length * 2 > rows.length
    if (isNew) for (const { link } of rows) taken.add(link.element)
    return isNew
  })
}

/** Pieces of one list have the same names and stand in the same place. */
function keyOf({ parent, rows }: RowGroup): string {
  const above = parent.name === 'tr' ? parent.parent?.parent : parent.parent
  const names = [parent, parent.parent].map((one) => (one ? `${one.name}.${one.attributes['class'] ?? ''}` : ''))
  return `${above?.order ?? 0} ${rows[0]?.head ?? ''} ${names.join(' ')}`
}

function listOf(
  parts: readonly RowGroup[],
  { text, linked }: Measures,
  withHeadings: (rows: readonly DatedRow[], parents: readonly PageElement[]) => readonly DatedRow[],
): RowList {
  const parents = parts.map(({ parent }) => parent)
  const rows = withHeadings(
    parts.flatMap((part) => part.rows.map((row) => ({ ...row, day: rowDate(row) }))),
    parents,
  )
  const dated = rows.filter(({ day }) => day !== null).length
  const letters = rows.reduce((sum, { link }) => sum + Math.min(link.text.length, 40), 0)
  const around = parents.reduce((sum, { order }) => sum + (text[order] ?? 0) - (linked[order] ?? 0), 0)
  const [first] = parents
  const place = first && rows.length > 2 ? placeOfList(first) : 'plain'
  const isAside = parents.some(isBeside) || place === 'beside'
  const share = isAside ? 0.3 : place === 'paged' ? 2 : 1
  // Dated rows are what a column is made of; titles of a menu are short; paragraphs between links are an article.
  const weight = (dated * 30 - (dated > 0 ? rows.length - dated : 0) * 15 + letters - Math.max(0, around - rows.length * 150) / 5) * share
  return { parents, rows, dated, isBeside: isAside, weight }
}
