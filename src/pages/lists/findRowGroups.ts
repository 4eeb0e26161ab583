import type { Measures } from '../tree/measures.ts'
import type { PageTree } from '../tree/parseTree.ts'
import type { PageElement, PageNode } from '../tree/PageElement.ts'
import { lineOf } from '../tree/textOf.ts'
import { isYearOrMonth, monthHeading } from './monthHeading.ts'
import type { Row, RowGroup } from './RowGroup.ts'
import type { TitleLink } from './TitleLink.ts'

/** Longer than a title with a summary: a paragraph with a link in it is no item. */
const LONGEST_ROW = 700
const MOST_ELEMENTS = 150
/** What follows a title in its row: a date, a summary, a few facts. */
const LONGEST_BESIDE = 300
const MOST_BESIDE = 16
const HEADING = /^h[1-6]$/
/** A row may also link to its column and to an interpretation. */
const MOST_LINKS = 4

/**
 * Every way in which a page puts titles under each other: in each element, its children that hold one title, each with what follows it. 查找列表行
 *
 * So `li`, `tr`, `dt` with `dd`, cards and plain links with line breaks between them are all rows.
 */
export function findRowGroups(tree: PageTree, links: readonly TitleLink[], measures: Measures): readonly RowGroup[] {
  const inside = linksInside(tree, links)
  const groups: RowGroup[] = []
  for (const element of tree.elements) {
    if (element.name === 'a' || (inside[element.order]?.length ?? 0) === 0) continue
    groups.push(...alike(rowsOf(element, inside, measures)).map((rows) => ({ parent: element, rows })))
  }
  // A title that stands under others is no list of its own in each box around it.
  const among = new Set(groups.flatMap(({ rows }) => (rows.length > 1 ? rows.map(({ link }) => link) : [])))
  const severalIn = new Set(groups.flatMap((group) => (group.rows.length > 1 ? [placeOf(group)] : [])))
  return groups.filter((group) => {
    const [row, second] = group.rows
    return second !== undefined || (row !== undefined && (!among.has(row.link) || severalIn.has(placeOf(group))))
  })
}

/** Lists beside each other that are written alike: one of them may hold a single row. */
const placeOf = ({ parent, rows }: RowGroup): string =>
  `${parent.parent?.order ?? 0} ${parent.name} ${parent.attributes['class'] ?? ''} ${rows[0]?.head ?? ''}`

/** Rows that begin with elements of one name: a path of links above a list is no row of it. */
function alike(rows: readonly Row[]): readonly (readonly Row[])[] {
  const byName = new Map<string, Row[]>()
  for (const row of rows) {
    const same = byName.get(row.head)
    if (same) same.push(row)
    else byName.set(row.head, [row])
  }
  return [...byName.values()]
}

/** The title links in each element, as many as a row may have and one more; of those that lead to one place the first, for a summary follows its title. */
function linksInside({ elements }: PageTree, links: readonly TitleLink[]): readonly (readonly TitleLink[])[] {
  const inside: TitleLink[][] = elements.map(() => [])
  for (const link of links) {
    for (let at: PageElement | null = link.element; at; at = at.parent) {
      const held = inside[at.order]
      if (!held || held.length > MOST_LINKS) break
      if (!held.some(({ given }) => given === link.given)) held.push(link)
    }
  }
  return inside
}

function rowsOf(parent: PageElement, inside: readonly (readonly TitleLink[])[], measures: Measures): readonly Row[] {
  const rows: { head: string; link: TitleLink; nodes: PageNode[] }[] = []
  const before: PageNode[] = []
  let open = before
  for (const child of parent.children) {
    if (typeof child === 'string') {
      open.push(child)
      continue
    }
    const links = inside[child.order] ?? []
    const link = titleOf(child, links, measures)
    if (link !== null) {
      open = [child]
      rows.push({ head: child.name, link, nodes: open })
    } else if (links.length > 0) {
      open = []
      // What stood before several titles was not said of the next row.
      before.length = 0
    }
    // What stands over the next rows is not of the row before.
    else if (HEADING.test(child.name) && child.last - child.order <= 6 && monthHeading(lineOf([child])) !== null) open = []
    else if (child.last - child.order <= MOST_BESIDE && (measures.text[child.order] ?? 0) <= LONGEST_BESIDE) open.push(child)
  }
  dropYears(rows)
  const isDated = (nodes: readonly PageNode[]) => nodes.some((node) => typeof node === 'object' && (measures.dates[node.order] ?? 0) > 0)
  // Each date stands before its title: what follows a title belongs to the next.
  const isLed = rows.length > 1 && isDated(before) && !isDated(rows.at(-1)?.nodes ?? [])
  return isLed
    ? rows.map(({ head, link, nodes }, at) => ({ head, link, nodes: [...(rows[at - 1]?.nodes.slice(1) ?? before), ...nodes.slice(0, 1)] }))
    : rows
}

/** Years and months that stand between some rows only are over the rows below, and not of the row above. */
function dropYears(rows: readonly { readonly nodes: PageNode[] }[]): void {
  const isYear = (node: PageNode, at: number) =>
    at > 0 && typeof node === 'object' && node.last - node.order <= 6 && isYearOrMonth(lineOf([node]))
  const having = rows.filter(({ nodes }) => nodes.some(isYear))
  if (having.length === 0 || having.length >= rows.length - 1) return
  for (const { nodes } of having) nodes.splice(nodes.findIndex(isYear))
}

/** The title of an element that is one row; null for what holds none or several. */
function titleOf(element: PageElement, links: readonly TitleLink[], { text, dates }: Measures): TitleLink | null {
  const [first, second] = links
  if (!first || links.length > MOST_LINKS) return null
  if ((text[element.order] ?? 0) > LONGEST_ROW || element.last - element.order > MOST_ELEMENTS) return null
  if (!second) return first
  // Several titles are one row only where one date stands for them: its column before it, its interpretation behind it.
  if ((dates[element.order] ?? 0) !== 1) return null
  return links.reduce((best, link) => (link.text.length > best.text.length * 2 ? link : best))
}
