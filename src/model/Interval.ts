import { compare, equals, type Fraction } from './Fraction.ts'

/** Every value still possible lies between the ends, ends included; null is without end. 区间 */
export interface Interval {
  readonly low: Fraction | null
  readonly high: Fraction | null
}

/** The interval of a value that is certain. 确定值 */
export const exactly = (value: Fraction): Interval => ({ low: value, high: value })

/** Only one value is possible. 是否确定 */
export const isExact = (interval: Interval): boolean =>
  interval.low !== null && interval.high !== null && (interval.low === interval.high || equals(interval.low, interval.high))

/** The smallest interval that holds both. 合围 */
export function hull(a: Interval, b: Interval): Interval {
  if (a === b) return a
  const low = a.low === null || b.low === null ? null : compare(a.low, b.low) <= 0 ? a.low : b.low
  const high = a.high === null || b.high === null ? null : compare(a.high, b.high) >= 0 ? a.high : b.high
  return { low, high }
}
