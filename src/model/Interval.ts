import { compare, equals, type Fraction } from './Fraction.ts'

/** Every value still possible lies between the ends, ends included; null is without end. 区间 */
export interface Interval {
  readonly low: Fraction | null
  readonly high: Fraction | null
}

export const exactly = (value: Fraction): Interval => ({ low: value, high: value })

/** Only one value is possible. */
export const isExact = (interval: Interval): boolean =>
  interval.low !== null && interval.high !== null && (interval.low === interval.high || equals(interval.low, interval.high))

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  if (a === b) return a
  const low = a.low === null || b.low === null ? null : compare(a.low, b.low) <= 0 ? a.low : b.low
  const high = a.high === null || b.high === null ? null : compare(a.high, b.high) >= 0 ? a.high : b.high
  return { low, high }
}
