import type { Check } from '../../../model/Check.ts'
import type { Node } from '../../../model/Node.ts'
import type { Programme } from '../../../model/Programme.ts'

/** The nodes and checks by which a group is scored, by code and id. 一组的指标与检查点 */
export interface Asked {
  readonly nodes: ReadonlyMap<string, Node>
  readonly checks: ReadonlyMap<string, Check>
}

/** Looks them up once for a group. */
export function checksOf(programme: Programme, group: string): Asked {
  const nodes = new Map<string, Node>()
  const checks = new Map<string, Check>(programme.checks.map((check) => [check.id, check]))
  const visit = (node: Node) => {
    nodes.set(node.code, node)
    for (const check of node.checks) checks.set(check.id, check)
    node.children.forEach(visit)
  }
  for (const card of programme.scorecards) if (card.for.includes(group)) visit(card.root)
  visit(programme.result)
  return { nodes, checks }
}

/** The words of the notice that a node's rule rests on. 原文依据 */
export const clausesOf = (node: Node): readonly string[] => [
  ...new Set([...node.lines.map(({ clause }) => clause), ...(node.veto ? [node.veto.clause] : [])]),
]
