import { describe, expect, it } from 'vitest'
import { line, node } from '../../../test/coreProgramme.ts'
import { field, is, word } from '../../../test/engine/expressions.ts'
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
