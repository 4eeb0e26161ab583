import type { NodeCode } from '../model/Expression.ts'
import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import { noticeFinder } from './findInNotice.ts'
import type { Place, Places } from './Places.ts'

/** Words of the notice that a node quotes. 条款 */
export interface Clause {
  /** Null in the programme's own tree. */
  readonly card: string | null
  readonly node: NodeCode
  readonly what: 'text' | 'standard' | 'method' | 'clause'
  readonly words: string
  /** Where the programme has them. */
  readonly place: Place
  /** Where the notice has them, as offsets of characters; null where it does not, word for word. */
  readonly inNotice: { readonly from: number; readonly to: number } | null
}

/** Everything that a programme's nodes quote, in the order of the trees. 引用的条款 */
export function clausesOf(programme: Programme, places: Places, notice: string): Clause[] {
  const find = noticeFinder(notice)
  const clauses: Clause[] = []
  const quote = (card: string | null, node: Node, thing: object, what: Clause['what'], words: string | undefined) => {
    if (words !== undefined) clauses.push({ card, node: node.code, what, words, place: places.place(thing, what), inNotice: find(words) })
  }
  const visit = (card: string | null, node: Node): void => {
    for (const what of ['text', 'standard', 'method'] as const) quote(card, node, node, what, node[what])
    for (const line of node.lines) quote(card, node, line, 'clause', line.clause)
    if (node.veto) quote(card, node, node.veto, 'clause', node.veto.clause)
    for (const child of node.children) visit(card, child)
  }
  visit(null, programme.result)
  for (const { id, root } of programme.scorecards) visit(id, root)
  return clauses
}
