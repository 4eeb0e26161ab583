import fc from 'fast-check'
import { compare, fraction, type Fraction } from '../../src/model/Fraction.ts'
import type { Interval } from '../../src/model/Interval.ts'

/** Small numbers, halves and thirds among them. */
export const number: fc.Arbitrary<Fraction> = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(1, 2, 3))
  .map(([n, d]) => fraction(n, d))

/** An interval, ends missing at times, and a point inside it. */
export const inside: fc.Arbitrary<{ readonly interval: Interval; readonly point: Fraction }> = fc
  .tuple(number, number, number, fc.boolean(), fc.boolean())
  .map(([a, b, c, noLow, noHigh]) => {
    const [low, point, high] = [a, b, c].sort(compare)
    return { interval: { low: noLow ? null : low!, high: noHigh ? null : high! }, point: point! }
  })

export const holds = ({ low, high }: Interval, point: Fraction): boolean =>
  (low === null || compare(low, point) <= 0) && (high === null || compare(high, point) >= 0)
