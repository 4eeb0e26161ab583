import { describe, expect, it } from 'vitest'
import { line, points } from '../../../test/coreProgramme.ts'
import { asked, field, is, math, num } from '../../../test/engine/expressions.ts'
import { ALL, amount, percent, rows, scored, totalOf } from '../../../test/engine/scoring.ts'
import type { Check, ListCheck } from '../../model/Check.ts'
import type { Amount, Line, Node, Tier } from '../../model/Node.ts'

const LEVELS = ['省', '市', '县']
const number: Check = { id: 'n', ask: '天数', kind: 'number', rate: false, from: '0', to: '10' }
const choice: Check = { id: 'c', ask: '级别', kind: 'choice', levels: LEVELS, yesNo: false }
const list = (parts: Partial<ListCheck> = {}): ListCheck => ({
  id: 'r',
  ask: '通报',
  kind: 'list',
  open: false,
  presumeNone: false,
  fields: { by: { kind: 'choice', levels: LEVELS, yesNo: false }, days: { kind: 'number', from: '0', to: '9' }, free: { kind: 'number' } },
  ...parts,
})
const one = (check: Check, ...lines: readonly Line[]): Partial<Node> => ({ marks: points('10'), checks: [check], lines })
const tiers = (otherwise?: string): Amount => {
  const of: readonly Tier[] = [
    { from: '2', below: '5', amount: { points: '1' } },
    { above: '5', to: '8', amount: { percent: '30' } },
    { above: '8', amount: 'all' },
  ]
  return { kind: 'tiers', by: asked('n'), tiers: of, ...(otherwise === undefined ? {} : { otherwise: { points: otherwise } }) }
}
const table: Amount = { kind: 'levels', by: asked('c'), table: { 省: { points: '5' }, 市: { percent: '30' } }, otherwise: { points: '1' } }

describe('an amount', () => {
  it.each([
    ['0', '10'],
    ['2', '9'],
    ['4.9', '9'],
    ['5', '10'],
    ['5.1', '7'],
    ['8', '7'],
    ['9', '0'],
  ])('by tiers includes its bounds as written: %s', (n, total) => {
    expect(totalOf(one(number, line({ amount: tiers() })), { n })).toBe(total)
  })

  it('by tiers does nothing, or what else says, where no tier speaks; open, both are possible', () => {
    expect(totalOf(one(number, line({ amount: tiers('2') })), { n: '5' })).toBe('8')
    expect(totalOf(one(number, line({ amount: tiers() })))).toBe('0…10')
    const gap: Amount = { kind: 'tiers', by: asked('n'), tiers: [{ above: '3', amount: { points: '1' } }] }
    expect(totalOf(one(number, line({ amount: gap })))).toBe('9…10')
    expect(totalOf({ ...one(number, line({ verb: 'set', amount: gap })), start: 'full' })).toBe('1…10')
  })

  it.each([
    ['省', '5'],
    ['市', '7'],
    ['县', '9'],
  ])('by level is the row of the table, or else: %s', (c, total) => {
    expect(totalOf(one(choice, line({ amount: table })), { c })).toBe(total)
  })

  it('by level is each that is possible while it is open', () => {
    expect(totalOf(one(choice, line({ amount: table })))).toBe('5…9')
  })

  it('can be worked out', () => {
    expect(totalOf(one(number, line({ amount: { kind: 'points', value: math(asked('n'), '/', num(4)) } })), { n: '5' })).toBe('8.75')
  })
})

describe('a line for each row', () => {
  const byRow: Amount = { kind: 'levels', by: field('by'), table: { 省: { points: '5' }, 市: { points: '3' }, 县: { points: '1' } } }
  const each = (price: Amount, parts: Partial<Line> = {}) => line({ each: 'r', amount: price, ...parts })

  it('adds the price of each row that it is for', () => {
    expect(totalOf(one(list(), each(byRow)), { r: rows({ 一: { by: '市' }, 二: { by: '县' } }) })).toBe('6')
    expect(
      totalOf(one(list(), each(amount(2), { where: is(field('days'), '>', 3) })), { r: rows({ 一: { days: '4' }, 二: { days: '3' } }) }),
    ).toBe('8')
  })

  it('gives and takes no more than its limit', () => {
    expect(totalOf(one(list(), each(amount(2), { limit: '3' })), { r: rows({ 一: {}, 二: {} }) })).toBe('7')
  })

  it('does not act at all when its condition is not met, and may while that is open', () => {
    const check: ListCheck = list()
    const both = { ...one(check, each(percent(10), { when: is(asked('n'), '>', 3) })), checks: [check, number] }
    const said = { r: rows({ 一: {}, 二: {} }) }
    expect([totalOf(both, { ...said, n: '2' }), totalOf(both, { ...said, n: '4' }), totalOf(both, said)]).toEqual(['10', '8', '8…10'])
  })

  it('names the rows that it hit, and those that it may have', () => {
    const result = scored(one(list(), each(byRow, { where: is(field('days'), '>', 3) })), {
      r: rows({ 一: { by: '市', days: '5' }, 二: { by: '县' }, 三: { days: '1' } }),
    })
    expect(result.root.steps.at(-1)).toMatchObject({ rows: ['一'], maybeRows: ['二'], sure: false })
  })

  it('has no end where more rows are possible, on either side where a price can lie', () => {
    const open = (price: Amount): Partial<Node> => ({ checks: [list({ open: true })], lines: [each(price)] })
    const said = { r: rows({ 一: { by: '县', days: '2', free: '2' } }) }
    expect(totalOf(open(byRow), said)).toBe('−∞…-1')
    expect(totalOf(open({ kind: 'points', value: field('days') }), said)).toBe('−∞…-2')
    expect(totalOf(open({ kind: 'points', value: field('free') }), said)).toBe('−∞…∞')
    expect(totalOf(open(amount(0)), said)).toBe('0')
  })
})

describe('a line that takes all', () => {
  it('leaves nothing of what is there', () => {
    expect(totalOf(one(number, line({ amount: amount(3) }), line({ amount: ALL, when: is(asked('n'), '>', 3) })), { n: '4' })).toBe('0')
  })
})
