import { add, compare, divide, fraction, type Fraction } from '../model/Fraction.ts'
import type { Interval } from '../model/Interval.ts'

const TWO = fraction(2)

/** The median of values that may still lie in intervals: between the median of the low ends and that of the high. 中位数 */
export function middleOf(values: readonly Interval[]): Interval | null {
  if (values.length === 0) return null
  return {
    low: middle(
      values.map(({ low }) => low),
      -1,
    ),
    high: middle(
      values.map(({ high }) => high),
      1,
    ),
  }
}

/** A missing low end is below everything (`side` −1), a missing high end above. */
function middle(ends: readonly (Fraction | null)[], side: 1 | -1): Fraction | null {
  const sorted = [...ends].sort((a, b) => (a === null ? (b === null ? 0 : side) : b === null ? -side : compare(a, b)))
  const half = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[sorted.length % 2 === 1 ? half : half - 1], sorted[half]]
  return below && above ? divide(add(below, above), TWO) : null
}
