import type { NodeCode } from '../../model/Expression.ts'
import type { Place } from '../Places.ts'

/** A node while it is read: known by its code before its children are. 节点登记 */
export interface NodeEntry {
  readonly code: NodeCode
  /** The scorecard that it is in; null in the tree of the programme. */
  readonly card: string | null
  readonly parent: NodeEntry | null
}

/** Something in a node that needs another node's points: its own children, or a code in an expression. */
export interface NodeReference {
  readonly from: NodeEntry | null
  /** Null: the total. */
  readonly code: NodeCode | null
  readonly card: string | null
  readonly place: Place
  /** Needs its points, so that a circle would have no beginning; `applies` does not. */
  readonly needsPoints: boolean
}

/** Every node of the programme's trees and what refers to which. 节点索引 */
export class NodeIndex {
  readonly entries: NodeEntry[] = []
  readonly references: NodeReference[] = []
  /** Of several with one code in one tree, which is a mistake of its own, the first stands. */
  readonly #byCode = new Map<NodeCode, Map<string | null, NodeEntry>>()

  add(entry: NodeEntry): void {
    this.entries.push(entry)
    const same = this.#byCode.get(entry.code)
    if (!same) this.#byCode.set(entry.code, new Map([[entry.card, entry]]))
    else if (!same.has(entry.card)) same.set(entry.card, entry)
  }

  refer(reference: NodeReference): void {
    this.references.push(reference)
  }

  /** Nodes of the programme's tree below which every card hangs. */
  readonly cardParents: NodeEntry[] = []

  hangCards(parent: NodeEntry): void {
    this.cardParents.push(parent)
  }

  /** What the code means from within a scorecard: a node of it or of the programme's tree; from the programme's tree, a node of any card. */
  find(code: NodeCode, card: string | null): readonly NodeEntry[] {
    const same = this.#byCode.get(code)
    if (!same) return []
    return card === null ? [...same.values()] : [same.get(card), same.get(null)].filter((entry) => entry !== undefined)
  }

  codes(): Iterable<NodeCode> {
    return this.#byCode.keys()
  }
}
