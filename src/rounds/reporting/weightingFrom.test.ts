import { describe, expect, it } from 'vitest'
import { formatFraction, fractionFromText } from '../../model/Fraction.ts'
import type { SettledStandings } from '../settling/SettledUnit.ts'
import { reportedTables } from './reportedTables.ts'
import { weigh, weightingFrom, weightingInWords } from './weightingFrom.ts'

const typed = (weight: string, outOf = '', to = '') => weightingFrom({ weight, outOf, to })

describe('TQ-09: how a result counts in a larger assessment', () => {
  it.each([
    ['5%', '0.05', '按权重5%计入'],
    ['０.05', '0.05', '按权重5%计入'],
    ['1/20', '0.05', '按权重5%计入'],
    ['1/3', '1/3', '按权重1/3计入'],
    ['', null, '不折算、不加权'],
  ])('reads “%s”', (text, weight, words) => {
    expect(typed(text)).toEqual({ weight, scale: null })
    expect(weightingInWords(typed(text))).toBe(words)
  })

  it('scales before it weighs, exactly', () => {
    const both = typed('30%', '120', '100')
    expect(weightingInWords(both)).toBe('满分120折算为满分100，再按权重30%计入')
    expect(formatFraction(weigh(fractionFromText('100'), both))).toBe('25')
    expect(formatFraction(weigh(fractionFromText('100'), typed('', '3', '1')))).toBe('100/3')
  })

  it.each(['0', '-5%', '101%', '五', '1.2'])('refuses the weight “%s”', (text) => expect(() => typed(text)).toThrow(/权重/u))

  it.each([
    ['100', ''],
    ['', '20'],
    ['0', '20'],
  ])('refuses the scale %s → %s', (outOf, to) => expect(() => typed('', outOf, to)).toThrow(/折算满分/u))
})

describe('SH-09: the rows that are handed over', () => {
  const line = (unit: string, total: string | null) => ({
    ...{ unit, name: unit, group: '乡镇', state: 'scored', place: { best: 1, worst: 1 }, grades: ['优秀'], gradeState: 'given' },
    ...{ because: [], tiedWith: [], total: { range: total === null ? null : [total, total], mayBeNone: false } },
  })
  const standings = (...totals: readonly (string | null)[]) =>
    ({
      tables: [{ name: '乡镇', ranked: 1, lines: totals.map((total, at) => line(`甲${String(at)}`, total)) }],
    }) as unknown as SettledStandings

  it('are rounded once from what is exact, and their sum is that of what is printed', () => {
    const [table] = reportedTables(standings('100/3', '100/3', '100/3', null), typed('50%'), 2)
    expect(table?.rows.map(({ total, weighted, printed }) => [total, weighted, printed.total, printed.weighted])).toEqual([
      ...[0, 1, 2].map(() => ['100/3', '50/3', '33.33', '16.67']),
      [null, null, '不计分', ''],
    ])
    expect(table?.sum).toBe('50.01')
  })

  it('are refused while a total is not one number', () => {
    const open = standings('1')
    const range = {
      tables: open.tables.map((table) => ({
        ...table,
        lines: table.lines.map((one) => ({ ...one, total: { range: ['1', '2'] as const, mayBeNone: false } })),
      })),
    }
    expect(() => reportedTables({ ...open, ...range }, typed(''), 2)).toThrow(/还没有定下来/u)
  })
})
