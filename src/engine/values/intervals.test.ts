import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, inside, number } from '../../../test/engine/numbers.ts'
import { sayInterval } from '../../../test/engine/scoring.ts'
import { add, compare, divide, fraction, isZero, larger, multiply, negate, smaller, subtract, truncate } from '../../model/Fraction.ts'
import { exactly, isExact } from '../../model/Interval.ts'
import {
  clamp,
  counted,
  greatest,
  isEqual,
  isLess,
  least,
  minus,
  opposite,
  over,
  plus,
  scale,
  times,
  UNBOUNDED,
  wholeOf,
} from './intervals.ts'

const runs = { numRuns: 500 }

describe('arithmetic on what is open', () => {
  it.each([
    { name: 'plus', open: plus, known: add },
    { name: 'minus', open: minus, known: subtract },
    { name: 'times', open: times, known: multiply },
    { name: 'least', open: least, known: smaller },
    { name: 'greatest', open: greatest, known: larger },
  ])('$name holds every value that is possible', ({ open, known }) => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        expect(holds(open(a.interval, b.interval), known(a.point, b.point))).toBe(true)
        expect(isExact(open(exactly(a.point), exactly(b.point)))).toBe(true)
      }),
      runs,
    )
  })

  it('over holds every quotient, and everything where the divisor may be zero', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const open = over(a.interval, b.interval)
        if (!isZero(b.point)) expect(holds(open, divide(a.point, b.point))).toBe(true)
        if (holds(b.interval, fraction(0))) expect(open).toEqual(UNBOUNDED)
      }),
      runs,
    )
  })

  it('scale, opposite, whole and clamp hold every value that is possible', () => {
    fc.assert(
      fc.property(inside, number, number, ({ interval, point }, a, b) => {
        const [floor, cap] = compare(a, b) <= 0 ? [a, b] : [b, a]
        expect(holds(scale(interval, a), multiply(point, a))).toBe(true)
        expect(holds(opposite(interval), negate(point))).toBe(true)
        expect(holds(wholeOf(interval), truncate(point))).toBe(true)
        expect(holds(clamp(interval, floor, cap), smaller(larger(point, floor), cap))).toBe(true)
        expect(holds(clamp(interval, floor, null), larger(point, floor))).toBe(true)
        expect(holds(clamp(interval, null, cap), smaller(point, cap))).toBe(true)
      }),
      runs,
    )
  })

  it('clamps what has no end at all to floor and cap, not to the floor', () => {
    expect(sayInterval(clamp(UNBOUNDED, fraction(0), fraction(5)))).toBe('0…5')
    expect(sayInterval(clamp(UNBOUNDED, fraction(0), null))).toBe('0…∞')
    expect(sayInterval(clamp(UNBOUNDED, null, fraction(5)))).toBe('−∞…5')
  })

  it('hands back the very interval when nothing is cut', () => {
    const interval = { low: fraction(1), high: fraction(2) }
    expect(clamp(interval, fraction(0), fraction(5))).toBe(interval)
  })
})

describe('comparing what is open', () => {
  it('says yes or no only when every value agrees', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const less = isLess(a.interval, b.interval)
        const equal = isEqual(a.interval, b.interval)
        if (less !== null) expect(compare(a.point, b.point) < 0).toBe(less)
        if (equal !== null) expect(compare(a.point, b.point) === 0).toBe(equal)
      }),
      runs,
    )
  })

  it('always says yes or no of what is known', () => {
    fc.assert(
      fc.property(
        number,
        number,
        (a, b) => isLess(exactly(a), exactly(b)) === compare(a, b) < 0 && isEqual(exactly(a), exactly(b)) === (compare(a, b) === 0),
      ),
    )
  })

  it('counts from so many to so many, or without end', () => {
    expect([counted(2, 2), counted(2, 5), counted(1, null)].map(sayInterval)).toEqual(['2', '2…5', '1…∞'])
  })
})
