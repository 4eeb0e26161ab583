import type { Fraction } from '../../model/Fraction.ts'
import type { NodeResult, Points, Result } from '../../model/Result.ts'
import { unpackFacts, type PackedFacts } from './packedFacts.ts'

/** A node without its steps, as a thread hands it over. 不带步骤的指标得分 */
export interface BareNode extends Omit<NodeResult, 'steps' | 'children'> {
  readonly children: readonly BareNode[]
}

/** A result without its facts and steps. 不带步骤的得分结果 */
export interface BareResult extends Omit<Result, 'facts' | 'root'> {
  readonly root: BareNode
}

/**
 * A result as it is kept: its facts packed, and of its nodes no steps, which are nine tenths of it; who looks at either has the unit scored again. 保存的得分结果
 *
 * @param again scores the same facts by the same programme
 */
export function keptResult(result: BareResult, packed: PackedFacts, again: () => Result): Result {
  let scored: WeakRef<Result> | null = null
  // Held as long as somebody reads on, and no longer.
  const whole = (): Result => {
    const known = scored?.deref() ?? again()
    scored = new WeakRef(known)
    return known
  }
  return {
    ...result,
    get facts() {
      return unpackFacts(packed)
    },
    root: new KeptNode(result.root, () => whole().root),
  }
}

/** Where a node is found when its unit was scored again: at the top, or among the children of another. */
type Place = (() => NodeResult) | { readonly parent: KeptNode; readonly at: number }

const CHILDLESS: readonly NodeResult[] = []

/** A node without its steps. There are hundreds of thousands, so all of them share one way to find them. */
class KeptNode implements NodeResult {
  readonly code: NodeResult['code']
  readonly state: NodeResult['state']
  readonly applies: NodeResult['applies']
  readonly of: Fraction | null
  readonly marks: Fraction | null
  readonly points: Points
  readonly worth: Points
  readonly children: readonly NodeResult[]
  declare readonly copy?: string
  declare readonly overridden?: NonNullable<NodeResult['overridden']>
  declare readonly verdicts?: readonly string[]
  declare readonly findings?: NonNullable<NodeResult['findings']>
  declare readonly steps: NodeResult['steps']
  readonly #place: Place

  constructor(node: BareNode, place: Place) {
    this.#place = place
    this.code = node.code
    this.state = node.state
    this.applies = node.applies
    this.of = shared(node.of)
    this.marks = shared(node.marks)
    this.points = sharedPoints(node.points)
    this.worth = sharedPoints(node.worth)
    this.children = node.children.length === 0 ? CHILDLESS : node.children.map((child, at) => new KeptNode(child, { parent: this, at }))
    if (node.copy !== undefined) this.copy = node.copy
    if (node.overridden !== undefined) this.overridden = node.overridden
    if (node.verdicts !== undefined) this.verdicts = node.verdicts
    if (node.findings !== undefined) this.findings = node.findings
    // Its own, as a node's is, so that whoever copies the node copies them.
    Object.defineProperty(this, 'steps', STEPS)
  }

  /** The node as it is when the unit is scored again. */
  static scoredAgain(node: KeptNode): NodeResult {
    const place = node.#place
    if (typeof place === 'function') return place()
    const around = KeptNode.scoredAgain(place.parent)
    const found = around.children[place.at]
    if (!found) throw new Error(`Scored again, ${around.code} has no child at ${place.at}.`)
    return found
  }
}

const STEPS = {
  enumerable: true,
  get(this: KeptNode): NodeResult['steps'] {
    return KeptNode.scoredAgain(this).steps
  },
}

/** Thousands of units have the same few points: each is kept once. */
const fractions = new Map<string, Fraction>()
const points = new Map<string, Points>()

/** More different ones are not expected; then it begins anew. */
const MOST = 20_000

function once<T>(kept: Map<string, T>, key: string, value: T): T {
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= MOST) kept.clear()
  kept.set(key, value)
  return value
}

const textOf = (fraction: Fraction | null): string => (fraction ? `${fraction.n}/${fraction.d}` : '')

/** The same fraction as one object. 共用的分数 */
export const shared = <T extends Fraction | null>(fraction: T): T | Fraction =>
  fraction ? once(fractions, textOf(fraction), fraction) : fraction

/** The same points as one object. 共用的得分 */
export function sharedPoints(value: Points): Points {
  const { range, mayBeNone } = value
  return once(points, `${range ? `${textOf(range.low)} ${textOf(range.high)}` : '-'} ${mayBeNone}`, value)
}
