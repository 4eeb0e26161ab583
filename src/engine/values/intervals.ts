import { add, compare, divide, fraction, isZero, multiply, negate, subtract, truncate, ZERO, type Fraction } from '../../model/Fraction.ts'
import { exactly, hull, isExact, type Interval } from '../../model/Interval.ts'
import type { Tri } from './tri.ts'

/** Everything is possible. */
export const UNBOUNDED: Interval = { low: null, high: null }
/** Exactly zero; the very object, so that adding it costs nothing. */
export const NOTHING: Interval = exactly(ZERO)

/** The sum, end by end; a missing end stays missing. */
export function plus(a: Interval, b: Interval): Interval {
  if (a === NOTHING) return b
  if (b === NOTHING) return a
  const low = a.low === null || b.low === null ? null : add(a.low, b.low)
  if (a.low === a.high && b.low === b.high) return { low, high: low }
  return { low, high: a.high === null || b.high === null ? null : add(a.high, b.high) }
}

/** The difference as if both moved freely. */
export function minus(a: Interval, b: Interval): Interval {
  if (b === NOTHING) return a
  const low = a.low === null || b.high === null ? null : subtract(a.low, b.high)
  if (a.low === a.high && b.low === b.high) return { low, high: low }
  return { low, high: a.high === null || b.low === null ? null : subtract(a.high, b.low) }
}

/** Times a number that is known. */
export function scale(a: Interval, by: Fraction): Interval {
  if (isZero(by)) return NOTHING
  const first = a.low === null ? null : multiply(a.low, by)
  if (a.low === a.high) return { low: first, high: first }
  const second = a.high === null ? null : multiply(a.high, by)
  return by.n > 0 ? { low: first, high: second } : { low: second, high: first }
}

/** The product as if both moved freely. */
export function times(a: Interval, b: Interval): Interval {
  if (isExact(b) && b.low) return scale(a, b.low)
  if (isExact(a) && a.low) return scale(b, a.low)
  if (a.low === null || a.high === null || b.low === null || b.high === null) return unboundedProduct(a, b)
  const ends = [multiply(a.low, b.low), multiply(a.low, b.high), multiply(a.high, b.low), multiply(a.high, b.high)]
  return ends.map(exactly).reduce(hull)
}

/** A product with an end missing: bounded below where neither side can be negative. */
function unboundedProduct(a: Interval, b: Interval): Interval {
  if (a.low && b.low && a.low.n >= 0 && b.low.n >= 0) return { low: multiply(a.low, b.low), high: null }
  return UNBOUNDED
}

/** The quotient; everything where the divisor may be zero. */
export function over(a: Interval, b: Interval): Interval {
  if (isExact(b) && b.low && !isZero(b.low)) return scale(a, divide(fraction(1), b.low))
  if (b.low && b.high && (b.low.n > 0 || b.high.n < 0)) {
    return times(a, { low: divide(fraction(1), b.high), high: divide(fraction(1), b.low) })
  }
  return UNBOUNDED
}

/** With the sign turned, and so the ends. */
export const opposite = (a: Interval): Interval => ({ low: a.high && negate(a.high), high: a.low && negate(a.low) })

/** Each end without its decimals. 取整 */
export const wholeOf = (a: Interval): Interval => ({ low: a.low && truncate(a.low), high: a.high && truncate(a.high) })

/** The least, end by end; a missing low end stays missing. */
export function least(a: Interval, b: Interval): Interval {
  const low = a.low === null || b.low === null ? null : compare(a.low, b.low) <= 0 ? a.low : b.low
  const high = a.high === null ? b.high : b.high === null ? a.high : compare(a.high, b.high) <= 0 ? a.high : b.high
  return { low, high }
}

/** The greatest, end by end; a missing high end stays missing. */
export function greatest(a: Interval, b: Interval): Interval {
  const low = a.low === null ? b.low : b.low === null ? a.low : compare(a.low, b.low) >= 0 ? a.low : b.low
  const high = a.high === null || b.high === null ? null : compare(a.high, b.high) >= 0 ? a.high : b.high
  return { low, high }
}

/** Neither below the floor nor above the cap, where there is one. Returns the very interval when nothing is cut. */
export function clamp(a: Interval, floor: Fraction | null, cap: Fraction | null): Interval {
  let { low, high } = a
  if (floor) {
    if (low === null || compare(low, floor) < 0) low = floor
    if (high !== null && compare(high, floor) < 0) high = floor
  }
  if (cap) {
    if (low !== null && compare(low, cap) > 0) low = cap
    if (high === null || compare(high, cap) > 0) high = cap
  }
  return low === a.low && high === a.high ? a : { low, high: a.low === a.high && a.low !== null ? low : high }
}

/** Is a less than b? */
export function isLess(a: Interval, b: Interval): Tri {
  if (a.high && b.low && compare(a.high, b.low) < 0) return true
  if (a.low && b.high && compare(a.low, b.high) >= 0) return false
  return null
}

/** Is a the same number as b? */
export function isEqual(a: Interval, b: Interval): Tri {
  if (isExact(a) && isExact(b) && a.low && b.low) return compare(a.low, b.low) === 0
  if (a.high && b.low && compare(a.high, b.low) < 0) return false
  if (a.low && b.high && compare(a.low, b.high) > 0) return false
  return null
}

/** A count from so many to so many; null: without end. */
export const counted = (from: number, to: number | null): Interval => {
  const low = fraction(from)
  return { low, high: to === null ? null : to === from ? low : fraction(to) }
}
