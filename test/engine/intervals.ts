import { compare } from '../../src/model/Fraction.ts'
import type { Interval } from '../../src/model/Interval.ts'
import type { Points } from '../../src/model/Result.ts'

/** Does the outer interval hold every value of the inner one? */
export const encloses = (outer: Interval, inner: Interval): boolean =>
  (outer.low === null || (inner.low !== null && compare(outer.low, inner.low) <= 0)) &&
  (outer.high === null || (inner.high !== null && compare(outer.high, inner.high) >= 0))

/** Is everything that the inner points say still possible by the outer ones? */
export function allows(outer: Points, inner: Points): boolean {
  if (inner.range === null) return outer.range === null || outer.mayBeNone
  if (outer.range === null || (inner.mayBeNone && !outer.mayBeNone)) return false
  return encloses(outer.range, inner.range)
}
