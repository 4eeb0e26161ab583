import { showPoints } from '../../engine/print.ts'
import { SEMANTICS } from '../../engine/receipt.ts'
import type { PrintedPoints } from '../../model/Explanation.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import type { Points } from '../../model/Result.ts'
import type { DeskPoints } from './DeskSheet.ts'

interface KeptRange {
  readonly range: readonly [string | null, string | null] | null
  readonly mayBeNone: boolean
}

/** A node as the engine's receipt has it, and as results are kept. 已存的指标得分 */
export interface KeptNode {
  readonly code: string
  readonly state: string
  readonly applies: boolean | 'undecided'
  readonly of: string | null
  readonly marks: string | null
  readonly points: KeptRange
  readonly worth: KeptRange
  readonly computed?: KeptRange
  readonly stale?: boolean
  readonly children: readonly KeptNode[]
}

/** Null: nothing was computed, or by an engine of other semantics. */
export const readKeptNode = (semantics: number, node: unknown): KeptNode | null =>
  semantics === SEMANTICS && typeof node === 'object' && node !== null ? (node as KeptNode) : null

/** Every node of a kept result by its code, of one with copies the node around them. */
export function keptNodes(root: KeptNode): ReadonlyMap<string, KeptNode> {
  const nodes = new Map<string, KeptNode>()
  const visit = (node: KeptNode): void => {
    if (!nodes.has(node.code)) nodes.set(node.code, node)
    node.children.forEach(visit)
  }
  visit(root)
  return nodes
}

const pointsFrom = ({ range, mayBeNone }: KeptRange): Points => ({
  range: range && {
    low: range[0] === null ? null : fractionFromText(range[0]),
    high: range[1] === null ? null : fractionFromText(range[1]),
  },
  mayBeNone,
})

/** Points as they were kept, printed. */
export const printKept = (kept: KeptRange, decimals: number): PrintedPoints => showPoints(pointsFrom(kept), decimals)

/** What a node hands to the sum above it, against its marks; on its own scale where it has none. */
export function deskPoints({ marks, of, points, worth, computed, stale }: KeptNode, decimals: number): DeskPoints {
  return {
    points: printKept(marks === null ? points : worth, decimals),
    of: marks ?? of,
    overridden: computed ? { computed: printKept(computed, decimals), stale: stale === true } : null,
  }
}
