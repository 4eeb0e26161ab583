import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, field, is, known, math, not, share } from '../../../test/engine/expressions.ts'
import { ALL, answer, rows, scored, totalOf, without } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Instead, Node } from '../../model/Node.ts'

const OK: Check = {
  id: 'r',
  ask: '答复',
  kind: 'list',
  open: true,
  presumeNone: false,
  fields: { ok: { kind: 'choice', levels: ['是', '否'], yesNo: true } },
}
const shared: Partial<Node> = {
  code: 'a',
  marks: points('4'),
  checks: [OK],
  lines: [line({ verb: 'set', amount: { kind: 'points', value: math(known('of'), '*', share('r', field('ok'))) } })],
}
const beside = node({ code: 'b', marks: points('6'), checks: [yesNo('b.d')], lines: [line({ amount: ALL, when: not(asked('b.d')) })] })
const root = (parts: Partial<Node>): Partial<Node> => ({
  marks: points('10'),
  convert: true,
  children: [node({ ...shared, ...parts }), beside],
})

const CASES: readonly (readonly [Instead, string])[] = [
  ['full', '10'],
  ['zero', '6'],
  [{ percent: '50' }, '8'],
  ['not-applicable', '10'],
]

describe('what stands in', () => {
  it.each(CASES)('when nothing occurred: %o', (whenNone, total) => {
    expect(totalOf(root({ whenNone }), { r: rows({}, true), 'b.d': '是' })).toBe(total)
  })

  it.each(CASES)('when the unit declares that there is nothing: %o', (whenDeclaredNone, total) => {
    expect(totalOf(root({ whenNone: 'zero', whenDeclaredNone }), { r: [without('r', 'declaredNone')], 'b.d': '是' })).toBe(total)
  })

  it.each(CASES)('when it was not drawn: %o', (whenNotDrawn, total) => {
    const of = root({ whenNone: 'zero', whenNotDrawn, drawn: 'spot' })
    expect(totalOf(of, { 'b.d': '是' }, { unit: { drawn: { spot: false } } })).toBe(total)
    expect(totalOf(of, { r: [without('r', 'notDrawn')], 'b.d': '是' })).toBe(total)
  })

  it('does not count before a gate that is open, and is rounded like any points', () => {
    const one = (parts: Partial<Node>): Partial<Node> => ({ ...shared, whenNone: { percent: '33' }, ...parts })
    const gated = one({ checks: [OK, yesNo('g')], when: asked('g') })
    expect([totalOf(gated, { r: rows({}, true) }), totalOf(gated, { r: rows({}, true), g: '否' })]).toEqual(['0…1.32', '0'])
    expect(totalOf(one({ decimals: 1 }), { r: rows({}, true) })).toBe('1.3')
  })

  it('is judged like any points', () => {
    const verdict = [{ name: '合格', when: is(known('running'), '>=', 2) }, { name: '不合格' }]
    expect(scored({ ...shared, whenNone: 'zero', verdict }, { r: rows({}, true) }).root.verdicts).toEqual(['不合格'])
  })

  it('is possible while it is open whether anything occurred', () => {
    expect(totalOf(root({ whenNone: 'full' }), { 'b.d': '是' })).toBe('6…10')
    const open = scored(root({ whenNone: 'not-applicable' }), { 'b.d': '否' })
    expect(open.undecided).toEqual(['a'])
  })

  it('is possible while the unit may still declare that there is nothing', () => {
    const counted = (whenDeclaredNone: Instead): Partial<Node> => ({
      marks: points('4'),
      checks: [{ ...OK, presumeNone: true }],
      start: 'zero',
      lines: [line({ verb: 'earn', each: 'r', amount: { kind: 'points', value: { op: 'number', value: '1' } } })],
      whenDeclaredNone,
    })
    expect(totalOf(counted('full'), { r: rows({}, true) })).toBe('0')
    const asks: Partial<Node> = {
      marks: points('4'),
      checks: [yesNo('d')],
      start: 'zero',
      lines: [line({ verb: 'set', amount: { kind: 'points', value: { op: 'number', value: '1' } } })],
      whenDeclaredNone: 'full',
    }
    expect([totalOf(asks), totalOf(asks, { d: '是' }), totalOf(asks, { d: [without('d', 'declaredNone')] })]).toEqual(['1…4', '1', '4'])
  })
})

describe('a unit that was not drawn', () => {
  const one: Partial<Node> = {
    marks: points('5'),
    checks: [yesNo('d')],
    lines: [line({ amount: ALL, when: not(asked('d')) })],
    whenNotDrawn: 'self',
    drawn: 'spot',
  }
  const said = { d: [answer('d', '是', { lane: 'self' }), answer('d', '否', { lane: 'assessor' })] }
  it('stands by its own check, and by nobody else’s', () => {
    const undrawn = { unit: { drawn: { spot: false } } }
    expect([totalOf(one, said), totalOf(one, said, undrawn)]).toEqual(['0', '5'])
    expect(totalOf(one, { d: [answer('d', '否', { lane: 'assessor' })] }, undrawn)).toBe('0…5')
  })

  it('is assessed as long as the draw says nothing of it', () => {
    expect(totalOf(one, said, { unit: { drawn: { other: false } } })).toBe('0')
  })

  it('lists what is open in its own check', () => {
    expect(scored(one, { d: [answer('d', '否', { lane: 'assessor' })] }, { unit: { drawn: { spot: false } } }).open).toEqual(['d'])
  })
})
