import { remembered } from '../engine/explain/remembered.ts'
import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import type { NodeResult, Result } from '../model/Result.ts'
import { cardFor } from './cardFor.ts'
import { isFrame } from './isFrame.ts'

/** A line of a sheet: a node and what became of it. 得分行 */
export interface ResultRow {
  readonly node: Node
  readonly result: NodeResult
}

/** The nodes by which a group is scored, by their codes. */
export function nodesFor(programme: Programme, group: string): ReadonlyMap<string, Node> {
  const groups = nodesOfGroups(programme)
  const nodes = groups.get(group) ?? nodesByCode(programme, group)
  groups.set(group, nodes)
  return nodes
}

const nodesOfGroups = remembered((_programme: Programme) => new Map<string, ReadonlyMap<string, Node>>())

function nodesByCode(programme: Programme, group: string): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  const visit = (node: Node) => {
    if (!nodes.has(node.code)) nodes.set(node.code, node)
    node.children.forEach(visit)
  }
  visit(programme.result)
  const card = cardFor(programme, group)
  if (card) visit(card.root)
  return nodes
}

/** The rows of a unit's result in the notice's order, and the headings over them (`frames`). */
export function resultRows(
  { root }: Pick<Result, 'root'>,
  nodes: ReadonlyMap<string, Node>,
): { readonly rows: readonly ResultRow[]; readonly frames: readonly ResultRow[] } {
  const rows: ResultRow[] = []
  const frames: ResultRow[] = []
  const visit = (result: NodeResult) => {
    const node = nodes.get(result.code)
    const framed = isFrame(roled(result, nodes))
    if (node) (framed ? frames : rows).push({ node, result })
    if (framed) result.children.forEach(visit)
  }
  visit(root)
  return { rows, frames }
}

/** A result with the roles that the notice gives it and its children. */
export function roled(result: NodeResult, nodes: ReadonlyMap<string, Node>) {
  const roleOf = ({ code }: NodeResult) => {
    const role = nodes.get(code)?.role
    return role === undefined ? {} : { role }
  }
  return { ...roleOf(result), children: result.children.map(roleOf) }
}
