import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, inside, number } from '../../test/engine/numbers.ts'
import { fraction } from './Fraction.ts'
import { exactly, hull, isExact } from './Interval.ts'

describe('an interval', () => {
  it('is exact when only one value is possible, whoever made its ends', () => {
    expect(isExact(exactly(fraction(1)))).toBe(true)
    expect(isExact({ low: fraction(2, 4), high: fraction(1, 2) })).toBe(true)
    expect(isExact({ low: null, high: null })).toBe(false)
    expect(isExact({ low: fraction(1), high: null })).toBe(false)
  })

  it('is held, with all its points, by a hull', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const both = hull(a.interval, b.interval)
        expect(holds(both, a.point) && holds(both, b.point)).toBe(true)
      }),
    )
  })

  it('is its own hull', () => {
    fc.assert(fc.property(number, (value) => isExact(hull(exactly(value), exactly(value)))))
  })
})
