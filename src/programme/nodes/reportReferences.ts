import { suggest } from '../reading/nearest.ts'
import type { IssueList } from '../IssueList.ts'
import type { NodeEntry, NodeIndex, NodeReference } from './NodeIndex.ts'

/** Reports codes that no node has, and nodes whose points need their own points. 代码引用 */
export function reportReferences(nodes: NodeIndex, errors: IssueList): void {
  const edges = new Map<NodeEntry, Edge[]>()
  const connect = (from: NodeEntry, to: NodeEntry, by: NodeReference | null) => {
    const known = edges.get(from)
    if (known) known.push({ to, by })
    else edges.set(from, [{ to, by }])
  }
  for (const entry of nodes.entries) {
    if (entry.parent) connect(entry.parent, entry, null)
    else if (entry.card !== null) for (const parent of nodes.cardParents) connect(parent, entry, null)
  }
  for (const reference of nodes.references) {
    const found = targetsOf(reference, nodes)
    if (found.length === 0 && reference.code !== null)
      errors.add(
        reference.place,
        'unknown-node',
        `没有代码是“${reference.code}”的节点`,
        suggest(reference.code, errors.isFull ? [] : nodes.codes(), '核对代码；代码放在引号里'),
      )
    if (reference.needsPoints && reference.from) for (const to of found) connect(reference.from, to, reference)
  }
  reportCircles(nodes.entries, edges, errors)
}

interface Edge {
  readonly to: NodeEntry
  /** Null: its child. */
  readonly by: NodeReference | null
}

function targetsOf({ code, card }: NodeReference, nodes: NodeIndex): readonly NodeEntry[] {
  if (code !== null) return nodes.find(code, card)
  const roots = nodes.entries.filter(({ parent }) => parent === null)
  const total = roots.filter((root) => root.card === null)
  return total.length > 0 ? total : roots.filter((root) => root.card === card)
}

interface Step {
  readonly entry: NodeEntry
  readonly by: NodeReference | null
  /** Edges that were not walked yet. */
  readonly rest: Edge[]
}

/** Walks down from every node; a node met again on the way closes a circle. No recursion: a chain of references may be long. */
function reportCircles(entries: readonly NodeEntry[], edges: ReadonlyMap<NodeEntry, readonly Edge[]>, errors: IssueList): void {
  const done = new Set<NodeEntry>()
  const way: Step[] = []
  const onWay = new Set<NodeEntry>()
  const enter = (entry: NodeEntry, by: NodeReference | null) => {
    way.push({ entry, by, rest: [...(edges.get(entry) ?? [])] })
    onWay.add(entry)
  }
  const leave = () => {
    const step = way.pop()
    if (!step) return
    onWay.delete(step.entry)
    done.add(step.entry)
  }
  for (const start of entries) {
    if (!done.has(start)) enter(start, null)
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const edge = step.rest.shift()
      if (!edge) leave()
      else if (onWay.has(edge.to))
        reportCircle([...way.slice(way.findIndex(({ entry }) => entry === edge.to) + 1), { entry: edge.to, by: edge.by }], errors)
      else if (!done.has(edge.to)) enter(edge.to, edge.by)
    }
  }
}

function reportCircle(steps: readonly { readonly entry: NodeEntry; readonly by: NodeReference | null }[], errors: IssueList): void {
  const reference = steps.find(({ by }) => by)?.by
  const codes = steps.map(({ entry }) => entry.code)
  const circle = [codes.at(-1), ...codes].join(' → ')
  if (!reference) return
  const itself = codes.length === 1
  errors.add(
    reference.place,
    'circle',
    itself ? `${codes[0] ?? ''} 的得分用到了自己的得分` : `得分互相依赖，没有起点：${circle}（上级的得分含下级）`,
    itself ? '到此为止的得分写 points' : '让其中一个不再引用另一个',
  )
}
