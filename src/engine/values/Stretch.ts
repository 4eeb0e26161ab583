import type { Bounds } from '../../model/Bounds.ts'
import { compare, fractionFromText, type Fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'

/** Numbers from where to where, each end in it or not; null: without end. 区段 */
export interface Stretch {
  readonly low: Fraction | null
  readonly lowIncluded: boolean
  readonly high: Fraction | null
  readonly highIncluded: boolean
}

/** A tier or a band as numbers. */
export function stretchFromBounds({ from, above, to, below }: Bounds): Stretch {
  const low = from ?? above
  const high = to ?? below
  return {
    low: low === undefined ? null : fractionFromText(low),
    lowIncluded: from !== undefined,
    high: high === undefined ? null : fractionFromText(high),
    highIncluded: to !== undefined,
  }
}

/** Can a value of the interval lie in the stretch? */
export function mayLieIn({ low, lowIncluded, high, highIncluded }: Stretch, value: Interval): boolean {
  if (low && value.high) {
    const order = compare(value.high, low)
    if (order < 0 || (order === 0 && !lowIncluded)) return false
  }
  if (high && value.low) {
    const order = compare(value.low, high)
    if (order > 0 || (order === 0 && !highIncluded)) return false
  }
  return true
}

/** Must every value of the interval lie in the stretch? */
export function mustLieIn({ low, lowIncluded, high, highIncluded }: Stretch, value: Interval): boolean {
  const aboveLow = low === null || (value.low !== null && (compare(value.low, low) > 0 || (lowIncluded && compare(value.low, low) === 0)))
  const belowHigh =
    high === null || (value.high !== null && (compare(value.high, high) < 0 || (highIncluded && compare(value.high, high) === 0)))
  return aboveLow && belowHigh
}
