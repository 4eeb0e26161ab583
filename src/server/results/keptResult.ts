import type { Fraction } from '../../model/Fraction.ts'
import type { NodeResult, Points, Result } from '../../model/Result.ts'
import { unpackFacts, type PackedFacts } from './packedFacts.ts'

/**
 * A result as it is kept: its facts packed, and of its nodes no steps, which are nine tenths of it; who looks at either has the unit scored again. 保存的得分结果
 *
 * @param again scores the same facts by the same programme
 */
export function keptResult(result: Result, packed: PackedFacts, again: () => Result): Result {
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
    root: withoutSteps(result.root, () => whole().root),
  }
}

function withoutSteps({ steps: _, children, ...node }: NodeResult, whole: () => NodeResult): NodeResult {
  return {
    ...node,
    of: shared(node.of),
    marks: shared(node.marks),
    points: sharedPoints(node.points),
    worth: sharedPoints(node.worth),
    get steps() {
      return whole().steps
    },
    children: children.map((child, at) => withoutSteps(child, () => childOf(whole(), at))),
  }
}

function childOf({ code, children }: NodeResult, at: number): NodeResult {
  const child = children[at]
  if (!child) throw new Error(`Scored again, ${code} has no child at ${at}.`)
  return child
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

const shared = <T extends Fraction | null>(fraction: T): T | Fraction => (fraction ? once(fractions, textOf(fraction), fraction) : fraction)

function sharedPoints(value: Points): Points {
  const { range, mayBeNone } = value
  return once(points, `${range ? `${textOf(range.low)} ${textOf(range.high)}` : '-'} ${mayBeNone}`, value)
}
