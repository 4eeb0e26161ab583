import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import type { NoticeIndex, Place } from './NoticeIndex.ts'

/** The words of one row, where they stand. */
export interface PlacedRow extends Place {
  readonly key: string
}

/** Where the words of every node and of every line stand in the notice. 各行在原文中的位置 */
export function placedRows(programme: Programme, notice: NoticeIndex): readonly PlacedRow[] {
  const placed: PlacedRow[] = []
  const put = (key: string, words: string | undefined, after: number): number => {
    const places = words === undefined ? [] : notice.find(words, after)
    for (const place of places) placed.push({ key, ...place })
    return places[0]?.from ?? after
  }

  /** Rows of a scorecard follow each other in the notice: each is looked for behind the one before, so that equal words of two rows are told apart. */
  const visit = (prefix: string, node: Node, after: number): number => {
    const key = `${prefix}/${node.code}`
    const own = put(key, node.text, after)
    put(key, node.standard, own)
    node.lines.forEach((line, at) => put(`${key}#${at}`, line.clause, own))
    if (node.veto) put(`${key}#veto`, node.veto.clause, own)
    node.untranslated.forEach((words) => put(key, words, own))
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

/** The list of annexes names a scorecard before the annex does. */
function lastOccurrence(notice: NoticeIndex, words: string, first: number): number {
  let last = first
  for (let [next] = notice.find(words, last + 1); next && next.from > last; [next] = notice.find(words, last + 1)) last = next.from
  return last
}
