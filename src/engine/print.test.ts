import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, formatFraction, fraction, fractionFromText, printFraction, ZERO } from '../model/Fraction.ts'
import { exactly } from '../model/Interval.ts'
import { printPoints, printRows, showNumber, showPoints } from './print.ts'

const of = (text: string) => fractionFromText(text)

describe('printing points', () => {
  it.each([
    {
      name: 'as many decimals as needed in a card',
      got: showPoints({ range: exactly(of('4.50')), mayBeNone: false }, 2).text,
      text: '4.5',
    },
    {
      name: 'always as many as declared in a total',
      got: printPoints({ range: exactly(of('4.5')), mayBeNone: false }, 2).text,
      text: '4.50',
    },
    { name: 'what does not end is rounded', got: showPoints({ range: exactly(of('38/3')), mayBeNone: false }, 2).text, text: '12.67' },
    {
      name: 'both ends while open',
      got: showPoints({ range: { low: of('3.5'), high: of('5') }, mayBeNone: false }, 2).text,
      text: '3.5–5',
    },
    { name: 'no score is said', got: showPoints({ range: null, mayBeNone: false }, 2).text, text: '无得分' },
    { name: 'a possible no score is said', got: showPoints({ range: exactly(of('5')), mayBeNone: true }, 2).text, text: '5或无得分' },
    { name: 'a missing end is said', got: showPoints({ range: { low: null, high: of('5') }, mayBeNone: false }, 2).text, text: '5以下' },
    { name: 'nothing known is said', got: showPoints({ range: { low: null, high: null }, mayBeNone: false }, 2).text, text: '未定' },
    { name: 'a minus is a minus sign', got: showNumber(of('-0.5'), 2), text: '−0.5' },
  ])('$name', ({ got, text }) => {
    expect(got).toBe(text)
  })
})

describe('printed rows', () => {
  it('add up to the printed sum: three thirds of 38 print 12.67, 12.67, 12.66', () => {
    expect(printRows(['38/3', '38/3', '38/3'].map(of), 2)).toEqual(['12.67', '12.67', '12.66'])
  })

  it('add up whatever they are, and none is a whole unit off', () => {
    const value = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 12 })).map(([n, d]) => fraction(n, d))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), fc.integer({ min: 0, max: 3 }), (rows, decimals) => {
        const printed = printRows(rows, decimals)
        expect(formatFraction(printed.map(of).reduce(add, ZERO))).toBe(formatFraction(of(printFraction(rows.reduce(add, ZERO), decimals))))
        rows.forEach((row, at) =>
          expect(Math.abs(Number(printed[at]) - Number(row.n) / Number(row.d))).toBeLessThan(10 ** -decimals + 1e-9),
        )
      }),
    )
  })
})
