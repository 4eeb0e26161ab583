import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { NoticeIndex, Place } from './NoticeIndex.ts'

/** The words of one row, where they stand. */
export interface PlacedRow extends Place {
  readonly key: string
}

/** Where the words of every node and of every line stand in the notice. 各行在原文中的位置 */
export function placedRows(programme: Programme, notice: NoticeIndex): readonly PlacedRow[] {
  const placed: PlacedRow[] = []
  const put = (key: string, words: string | undefined, after: number, otherwise = 0): number | null => {
    const places = words === undefined ? [] : notice.find(words, after, otherwise)
    for (const place of places) placed.push({ key, ...place })
    return places[0]?.from ?? null
  }

  /** The first of these ways of writing a row that the notice has. */
  const putFirst = (key: string, ways: readonly (string | undefined)[], after: number): number =>
    ways.reduce<number | null>((found, words) => found ?? put(key, words, after), null) ?? after

  /** Rows of a scorecard follow each other in the notice: each is looked for behind the one before, so that equal words of two rows are told apart. */
  const visit = (prefix: string, node: Node, after: number): number => {
    const key = `${prefix}/${node.code}`
    const own = putFirst(key, waysToWrite(node), after)
    // A clause may stand before the row's own words, as a name in the cell to their left, but hardly before the row above.
    put(key, node.standard, own, after)
    node.lines.forEach((line, at) => put(`${key}#${at}`, line.clause, own, after))
    if (node.veto) put(`${key}#veto`, node.veto.clause, own, after)
    node.basis.forEach(({ words }) => put(key, words, own, after))
    node.untranslated.forEach((words) => put(key, words, own, after))
    return node.children.reduce((last, child) => visit(prefix, child, last), own)
  }

  for (const card of programme.scorecards) {
    const titles = notice.find(card.name)
    const title = titles[0] ? lastOccurrence(notice, card.name, titles[0].from) : 0
    visit(card.id, card.root, title)
  }
  visit('total', programme.result, 0)
  programme.grades.forEach((rule, at) => put(`grades#${at}`, rule.clause, 0))
  return placed
}

/** A column stands with what it must hold in the next cell; a row without words of its own is known by its name. */
function waysToWrite({ role, name, text }: Node): readonly (string | undefined)[] {
  if (role === 'column') return [`${name}${text ?? ''}`, text, name]
  return role === 'section' || role === 'indicator' ? [text, name] : [text]
}

/** The list of annexes names a scorecard before the annex does. */
function lastOccurrence(notice: NoticeIndex, words: string, first: number): number {
  let last = first
  for (let [next] = notice.find(words, last + 1); next && next.from > last; [next] = notice.find(words, last + 1)) last = next.from
  return last
}
