import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bounds } from '../../model/Bounds.ts'
import { compare, formatFraction, fraction, type Fraction } from '../../model/Fraction.ts'
import { gapsIn, isEmpty, overlapsIn, spanOf, spanTitle, type Span } from './spans.ts'

const whole: Span = { low: null, lowIn: false, high: null, highIn: false }

const bound = fc.integer({ min: 0, max: 6 }).map(String)
const bounds: fc.Arbitrary<Bounds> = fc
  .tuple(fc.constantFrom('from', 'above', 'none'), bound, fc.constantFrom('to', 'below', 'none'), bound)
  .map(([low, from, high, to]) => ({ ...(low === 'none' ? {} : { [low]: from }), ...(high === 'none' ? {} : { [high]: to }) }))

function holds({ low, lowIn, high, highIn }: Span, value: Fraction): boolean {
  const above = low === null ? 1 : compare(value, low)
  const below = high === null ? -1 : compare(value, high)
  return (above > 0 || (above === 0 && lowIn)) && (below < 0 || (below === 0 && highIn))
}

/** Every value at a bound, between two, and beyond all. */
const VALUES = Array.from({ length: 17 }, (_, index) => fraction(index - 2, 2))

describe('spans', () => {
  it('leave as gaps exactly the values that none of them holds', () => {
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 6 }), (list) => {
        const spans = list.map((each) => spanOf(each, false))
        const gaps = gapsIn(whole, spans, false)
        for (const value of VALUES) {
          expect(gaps.filter((gap) => holds(gap, value)).length).toBe(spans.some((span) => holds(span, value)) ? 0 : 1)
        }
      }),
    )
  })

  it('overlap where, and only where, some value belongs to two', () => {
    fc.assert(
      fc.property(fc.array(bounds, { maxLength: 6 }), (list) => {
        const spans = list.map((each) => spanOf(each, false))
        const found = overlapsIn(spans)
        expect(found.length > 0).toBe(VALUES.some((value) => spans.filter((span) => holds(span, value)).length > 1))
        for (const { both } of found) expect(isEmpty(both)).toBe(false)
      }),
    )
  })

  it('between whole numbers are empty', () => {
    const title = (list: readonly Bounds[]) =>
      gapsIn(
        { low: fraction(0), lowIn: true, high: null, highIn: false },
        list.map((each) => spanOf(each, true)),
        true,
      ).map((gap) => spanTitle(gap, formatFraction))
    expect(title([{ to: '2' }, { above: '2', to: '4.5' }, { from: '5' }])).toEqual([])
    expect(title([{ below: '2' }, { above: '2', below: '5' }])).toEqual(['恰为2', '不低于5'])
  })

  it('stay quick however many they are', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      spanOf({ from: String(40_000 - index * 2), below: String(40_001 - index * 2) }, false),
    )
    expect(gapsIn(whole, many, false)).toHaveLength(20_001)
    expect(overlapsIn(many)).toEqual([])
  })
})
