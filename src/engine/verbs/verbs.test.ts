import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, inside } from '../../../test/engine/numbers.ts'
import { sayInterval } from '../../../test/engine/scoring.ts'
import { add, fraction, fractionFromText, smaller, subtract, type Fraction } from '../../model/Fraction.ts'
import { exactly } from '../../model/Interval.ts'
import { VERBS } from './index.ts'

const at = (text: string) => exactly(fractionFromText(text))
const apply = (verb: keyof typeof VERBS, running: string, price: string, limit: string | null = null): string =>
  sayInterval(VERBS[verb].apply(at(running), price === 'all' ? 'all' : at(price), limit === null ? null : fractionFromText(limit)))

describe('the four verbs', () => {
  it.each([
    { name: 'deduct takes the price', got: apply('deduct', '5', '0.5'), after: '4.5' },
    { name: 'deduct hands what exceeds the marks to the floor', got: apply('deduct', '5', '5.1'), after: '-0.1' },
    { name: 'deduct takes no more than its limit', got: apply('deduct', '5', '3', '2'), after: '3' },
    { name: 'deduct all leaves zero, below zero too', got: apply('deduct', '-1', 'all'), after: '0' },
    { name: 'earn gives the price', got: apply('earn', '0', '0.2'), after: '0.2' },
    { name: 'earn gives no more than its limit', got: apply('earn', '1', '3', '2'), after: '3' },
    { name: 'earn all doubles', got: apply('earn', '3', 'all'), after: '6' },
    { name: 'set puts the value whatever it was', got: apply('set', '5', '2'), after: '2' },
    { name: 'at-most holds what is above', got: apply('at-most', '5', '3'), after: '3' },
    { name: 'at-most leaves what is below', got: apply('at-most', '2', '3'), after: '2' },
  ])('$name', ({ got, after }) => {
    expect(got).toBe(after)
  })

  const KNOWN: Readonly<Record<keyof typeof VERBS, (running: Fraction, price: Fraction) => Fraction>> = {
    deduct: subtract,
    earn: add,
    set: (_, price) => price,
    'at-most': smaller,
  }

  it.each(Object.keys(VERBS) as (keyof typeof VERBS)[])('%s holds every value that an open price can leave', (verb) => {
    fc.assert(
      fc.property(inside, inside, fc.option(fc.integer({ min: 0, max: 5 })), (running, price, most) => {
        const limit = most === null || verb === 'at-most' ? null : fraction(most)
        const after = VERBS[verb].apply(running.interval, price.interval, limit)
        expect(holds(after, KNOWN[verb](running.point, limit ? smaller(price.point, limit) : price.point))).toBe(true)
      }),
    )
  })
})
