import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, node } from '../../../test/coreProgramme.ts'
import { field, is, word } from '../../../test/engine/expressions.ts'
import { wherePointsEscape } from '../../../test/engine/intervals.ts'
import { amount, resultOf, rows, say, scored, totalOf } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Node } from '../../model/Node.ts'

const circulars: Check = {
  id: 'circulars',
  ask: '通报',
  kind: 'list',
  open: true,
  presumeNone: true,
  fields: { by: { kind: 'choice', levels: ['省', '市'], yesNo: false }, days: { kind: 'number', from: '0', to: '10' } },
}
const cheap = line({ code: 'cheap', each: 'circulars', amount: amount(1) })
const dear = line({ code: 'dear', each: 'circulars', where: is(field('by'), '=', word('省')), amount: amount(5) })
const root: Partial<Node> = { children: [node({ code: 'a', lines: [cheap] }), node({ code: 'b', lines: [dear] })] }
const programme = { once: [['cheap', 'dear']], checks: [circulars] }

describe('the same cause under two clauses', () => {
  it('counts once, at the dearest', () => {
    const both = { circulars: rows({ 一: { by: '省' }, 二: { by: '市' } }) }
    expect(totalOf(root, both, { programme })).toBe('-6')
    expect(totalOf(root, both, { programme: { ...programme, once: [] } })).toBe('-7')
  })

  it('leaves it to either while it is open which is the dearest', () => {
    const result = scored(root, { circulars: rows({ 一: {} }) }, { programme })
    expect(['a', 'b'].map((code) => say(resultOf(result, code).points))).toEqual(['-1…0', '-5…0'])
    expect(say(result.total)).toBe('-6…0')
  })

  it('is kept by the clause written first among equals', () => {
    const equal: Partial<Node> = {
      children: [node({ code: 'a', lines: [cheap] }), node({ code: 'b', lines: [{ ...dear, amount: amount(1) }] })],
    }
    const result = scored(equal, { circulars: rows({ 一: { by: '省' } }) }, { programme })
    expect(['a', 'b'].map((code) => say(resultOf(result, code).points))).toEqual(['-1', '0'])
  })

  it('is dearest with the prices that the unit pays', () => {
    const doubled: Partial<Node> = {
      children: [
        node({
          code: 'a',
          lines: [{ ...cheap, amount: amount(3) }],
          prices: [{ when: { op: 'member', of: 'group', name: '县直部门' }, times: '2' }],
        }),
        node({ code: 'b', lines: [dear] }),
      ],
    }
    expect(totalOf(doubled, { circulars: rows({ 一: { by: '省' } }) }, { programme })).toBe('-6')
  })

  it('does not count where the node of the dearest does not apply', () => {
    expect(totalOf(root, { circulars: rows({ 一: { by: '省' } }) }, { programme, unit: { applies: { b: false } } })).toBe('-1')
  })
})

describe('while rows are open', () => {
  it('holds every way in which they can come out', () => {
    const level = fc.option(fc.constantFrom('省', '市'), { nil: undefined })
    const row = fc.record({ level, known: fc.boolean(), days: fc.integer({ min: 0, max: 10 }), knownDays: fc.boolean() })
    const counted = line({
      code: 'cheap',
      each: 'circulars',
      where: is(field('days'), '>', 2),
      amount: { kind: 'points', value: field('days') },
    })
    const tree: Partial<Node> = {
      children: [
        node({ code: 'a', lines: [counted] }),
        node({ code: 'b', lines: [dear], prices: [{ when: { op: 'member', of: 'group', name: '县直部门' }, times: '2' }] }),
      ],
    }
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (given) => {
        const list = (all: boolean) =>
          rows(
            Object.fromEntries(
              given.map((one, at) => [
                `第${at}条`,
                { ...(all || one.known ? { by: one.level ?? '市' } : {}), ...(all || one.knownDays ? { days: String(one.days) } : {}) },
              ]),
            ),
          )
        const [known, open] = [true, false].map((all) => scored(tree, { circulars: list(all) }, { programme }))
        expect(wherePointsEscape(open!, known!)).toEqual([])
      }),
    )
  })
})
