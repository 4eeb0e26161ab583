import { describe, expect, it } from 'vitest'
import { line } from '../../../test/coreProgramme.ts'
import { asked, count, field, is, known, math, num, word } from '../../../test/engine/expressions.ts'
import { rows, totalOf, type Said } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Row, Unit } from '../../model/Facts.ts'
import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'

const CHECKS: readonly Check[] = [
  { id: 'level', ask: '公开情况', kind: 'choice', levels: ['全面', '不全面', '未公开'], yesNo: false },
  { id: 'n', ask: '次数', kind: 'number', rate: false, from: '0', to: '9' },
  {
    id: 'replies',
    ask: '答复',
    kind: 'list',
    open: false,
    presumeNone: false,
    fields: {
      received: { kind: 'date' },
      answered: { kind: 'date', open: '未答复' },
      days: { kind: 'number', from: '0' },
      title: { kind: 'text' },
      level: { kind: 'choice', levels: ['省', '市'], yesNo: false },
    },
  },
]

/** 1 where it holds, 0 where it does not, both while that is open. */
const holds = (when: Expr, said: Said = {}, unit: Partial<Unit> = {}): string =>
  totalOf({ checks: CHECKS, lines: [line({ verb: 'earn', when, amount: { kind: 'points', value: num(1) } })] }, said, {
    unit,
    asOf: '2020-12-20',
  })
const ofRow = (where: Expr, fields: Row['fields']): string => holds(is(count('replies', where), '=', 1), { replies: rows({ 一: fields }) })
const number = (value: Expr, said: Said = {}, unit: Partial<Unit> = {}): string =>
  totalOf({ checks: CHECKS, lines: [line({ verb: 'set', amount: { kind: 'points', value } })] }, said, { unit })

describe('words', () => {
  it.each([
    { name: 'equal', when: is(asked('level'), '=', word('全面')), yes: '全面', no: '未公开' },
    { name: 'not equal', when: is(asked('level'), '!=', word('全面')), yes: '未公开', no: '全面' },
    { name: 'among', when: { op: 'in', left: asked('level'), among: ['全面', '不全面'] } as const, yes: '不全面', no: '未公开' },
  ])('$name', ({ when, yes, no }) => {
    expect([holds(when, { level: yes }), holds(when, { level: no }), holds(when)]).toEqual(['1', '0', '0…1'])
  })

  it('settle a question that no level leaves open', () => {
    expect(holds({ op: 'in', left: asked('level'), among: ['全面', '不全面', '未公开'] })).toBe('1')
    expect(holds(is(asked('level'), '=', word('没有这一级')))).toBe('0')
  })

  it('of a free text are known only once written', () => {
    expect([
      ofRow(is(field('title'), '=', word('甲')), { title: '甲' }),
      ofRow(is(field('title'), '=', word('甲')), { title: '乙' }),
    ]).toEqual(['1', '0'])
  })
})

describe('clocks', () => {
  const late = (unit: 'days' | 'workdays', than: string): Expr => ({
    op: 'elapsed',
    how: '>',
    from: field('received'),
    to: field('answered'),
    than: { count: than, unit },
  })

  it('count days, the first not counted', () => {
    const within = { received: '2020-05-01', answered: '2020-05-08' }
    expect([ofRow(late('days', '7'), within), ofRow(late('days', '6'), within)]).toEqual(['0', '1'])
  })

  it('count workdays by the calendar: holidays off, make-up days on', () => {
    const over = { received: '2020-09-25', answered: '2020-10-02' }
    // 27 September is worked, 1 October is not: 27, 28, 29, 30, 2.
    expect([ofRow(late('workdays', '4'), over), ofRow(late('workdays', '5'), over)]).toEqual(['1', '0'])
  })

  it('measure what has not happened to the day that counts', () => {
    expect([
      ofRow(late('days', '18'), { received: '2020-12-01', answered: null }),
      ofRow(late('days', '19'), { received: '2020-12-01', answered: null }),
    ]).toEqual(['1', '0'])
  })

  it('stay open while a day is not known', () => {
    expect(ofRow(late('days', '7'), { received: '2020-12-01' })).toBe('0…1')
  })

  it('refuse a year that the calendar does not cover', () => {
    expect(() => ofRow(late('workdays', '7'), { received: '2015-12-01', answered: null })).toThrow(CalendarNotCovered)
  })

  it('can be counted and compared as numbers', () => {
    const days: Expr = { op: 'days', unit: 'days', from: field('received'), to: field('answered') }
    expect(
      number(
        { op: 'sum', list: 'replies', each: days },
        {
          replies: rows({ 一: { received: '2020-05-01', answered: '2020-05-08' }, 二: { received: '2020-05-01', answered: '2020-05-03' } }),
        },
      ),
    ).toBe('9')
  })
})

describe('dates', () => {
  const before = (date: string): Expr => ({ op: 'compare', how: '<=', left: field('answered'), right: { op: 'date', value: date } })
  it.each([
    { name: 'are compared day by day', when: before('2020-05-08'), fields: { answered: '2020-05-08' }, is: '1' },
    { name: 'that have not happened are later than any day until now', when: before('2020-12-20'), fields: { answered: null }, is: '0' },
    { name: 'that have not happened may still come before a day ahead', when: before('2020-12-31'), fields: { answered: null }, is: '0…1' },
    { name: 'that are not known leave it open', when: before('2020-05-08'), fields: {}, is: '0…1' },
    { name: 'have happened', when: { op: 'happened', field: 'answered' } as const, fields: { answered: '2020-05-08' }, is: '1' },
    { name: 'have not happened', when: { op: 'happened', field: 'answered' } as const, fields: { answered: null }, is: '0' },
    {
      name: 'are compared with the day that counts',
      when: is(field('answered'), '<', known('as-of')),
      fields: { answered: '2020-12-20' },
      is: '0',
    },
    {
      name: 'are compared with the period',
      when: is(field('answered'), '>=', { op: 'known', name: 'period-from' }),
      fields: { answered: '2020-01-01' },
      is: '1',
    },
  ])('$name', ({ when, fields, is: expected }) => {
    expect(ofRow(when, fields)).toBe(expected)
  })
})

describe('what is known of the unit', () => {
  it('is its group, class, functions and parameters', () => {
    const member = (of: 'group' | 'class' | 'function', name: string): Expr => ({ op: 'member', of, name })
    const unit = { class: 'A', functions: ['行政执法'], parameters: { 指标数: '12' } }
    expect(
      [member('group', '县直部门'), member('class', 'A'), member('function', '行政执法')].map((when) => holds(when, {}, unit)),
    ).toEqual(['1', '1', '1'])
    expect([member('group', '乡镇'), member('class', 'B'), member('function', '行政许可')].map((when) => holds(when, {}, unit))).toEqual([
      '0',
      '0',
      '0',
    ])
    expect(number({ op: 'parameter', name: '指标数' }, {}, unit)).toBe('12')
    expect(number({ op: 'parameter', name: '没有给出' }, {}, unit)).toBe('−∞…∞')
  })

  it('is what applies to it', () => {
    expect(holds({ op: 'applies', node: 'total' })).toBe('1')
  })
})

describe('numbers', () => {
  const said = { replies: rows({ 一: { days: '3', level: '省' }, 二: { days: '8' }, 三: {} }) }
  it.each([
    { name: 'least', of: { op: 'min', of: [asked('n'), num(3)] } as const, value: '0…3' },
    { name: 'most', of: { op: 'max', of: [asked('n'), num(3)] } as const, value: '3…9' },
    { name: 'the whole part', of: { op: 'whole', of: math(asked('n'), '/', num(2)) } as const, value: '0…4' },
    { name: 'a count, where a level is open', of: count('replies', is(field('level'), '=', word('省'))), value: '1…3' },
    { name: 'a sum, where a number is open', of: { op: 'sum', list: 'replies', each: field('days') } as const, value: '11…∞' },
    { name: 'the worst, where a number is open', of: { op: 'worst', list: 'replies', each: field('days') } as const, value: '8…∞' },
    {
      name: 'the worst of those known',
      of: { op: 'worst', list: 'replies', each: field('days'), where: is(field('days'), '<', 5) } as const,
      value: '3…∞',
    },
  ])('$name', ({ of, value }) => {
    expect(number(of, said)).toBe(value)
  })
})
