import { add, compare, divide, fraction, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Join } from './Join.ts'
import { mean } from './mean.ts'

/** The mean without one highest and one lowest; of two or fewer, their mean. 去掉一个最高分和一个最低分后平均 */
export const withoutExtremes: Join = (copies, weights) => {
  if (copies.length < 3) return mean(copies, weights)
  return { low: trimmed(copies.map(({ points }) => points.low)), high: trimmed(copies.map(({ points }) => points.high)) }
}

function trimmed(ends: readonly (Fraction | null)[]): Fraction | null {
  const known = ends.filter((end) => end !== null)
  if (known.length < ends.length) return null
  const inner = known.sort(compare).slice(1, -1)
  return divide(inner.reduce(add, ZERO), fraction(inner.length))
}
