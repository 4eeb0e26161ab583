import type { Check } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme, Scorecard } from '../../model/Programme.ts'

/** A node met on the way down, with all above it, outermost first; a scorecard's nodes hang below the node where it is hung. 途经的节点 */
export interface NodeVisit {
  readonly node: Node
  readonly parents: readonly Node[]
  readonly scorecard?: Scorecard
}

/** All that one unit is scored by: the result's tree with one scorecard hung into it. 一个单位的总分树 */
export interface Tree {
  readonly scorecard?: Scorecard
  readonly visits: readonly NodeVisit[]
  /** By id; of several with one id the first. */
  readonly checks: ReadonlyMap<CheckId, Check>
}

/** A programme with its trees laid out. 方案总览 */
export interface ProgrammeView {
  readonly programme: Programme
  /** Every node once, the result's first. */
  readonly visits: readonly NodeVisit[]
  readonly trees: readonly Tree[]
}

/** The node right above; none for a root. 上级 */
export const parentOf = ({ parents }: NodeVisit): Node | undefined => parents.at(-1)

function visit(node: Node, parents: readonly Node[], scorecard: Scorecard | undefined, found: NodeVisit[]): void {
  found.push(scorecard ? { node, parents, scorecard } : { node, parents })
  const below = [...parents, node]
  for (const child of node.children) visit(child, below, scorecard, found)
}

function checksById(programme: Programme, visits: readonly NodeVisit[]): Map<CheckId, Check> {
  const checks = new Map<CheckId, Check>()
  for (const check of [...programme.checks, ...visits.flatMap(({ node }) => node.checks)]) {
    if (!checks.has(check.id)) checks.set(check.id, check)
  }
  return checks
}

/** Walks all trees of a programme once. 遍历方案 */
export function viewProgramme(programme: Programme): ProgrammeView {
  const above: NodeVisit[] = []
  visit(programme.result, [], undefined, above)
  const hook = above.find(({ node }) => node.card)
  const trees: Tree[] = []
  const visits = [...above]
  for (const scorecard of programme.scorecards) {
    const below: NodeVisit[] = []
    visit(scorecard.root, hook ? [...hook.parents, hook.node] : [], scorecard, below)
    visits.push(...below)
    const all = [...above, ...below]
    trees.push({ scorecard, visits: all, checks: checksById(programme, all) })
  }
  if (trees.length === 0) trees.push({ visits: above, checks: checksById(programme, above) })
  return { programme, visits, trees }
}
