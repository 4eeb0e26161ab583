import { describe, expect, it } from 'vitest'
import { points } from '../../../test/coreProgramme.ts'
import { asked, count, field, known, math, not, share } from '../../../test/engine/expressions.ts'
import { ALL, amount, answer, rows, scored, totalOf, without, type Said } from '../../../test/engine/scoring.ts'
import type { Field, ListCheck } from '../../model/Check.ts'
import type { Answer, Incident, Lane } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import { line } from '../../../test/coreProgramme.ts'

const OK: Field = { kind: 'choice', levels: ['是', '否'], yesNo: true }

/** Five points, all lost when not published. */
const published: Partial<Node> = {
  marks: points('5'),
  checks: [{ id: 'done', ask: '是否公开', kind: 'choice', levels: ['是', '否'], yesNo: true }],
  lines: [line({ amount: ALL, when: not(asked('done')) })],
}

const list = (parts: Partial<ListCheck> = {}): ListCheck => ({
  id: 'rows',
  ask: '要素',
  kind: 'list',
  fields: { ok: OK },
  open: false,
  presumeNone: false,
  ...parts,
})

/** Ten points, one lost for each row that is not good. */
const listed = (parts: Partial<ListCheck> = {}): Partial<Node> => ({
  marks: points('10'),
  checks: [list(parts)],
  lines: [line({ each: 'rows', where: not(field('ok')), amount: amount(1) })],
})

const lane = (name: Lane, value: Answer['value'], parts: Partial<Answer> = {}): Answer =>
  answer('x', value ?? '', { lane: name, by: name, ...parts })
const said = (check: string, ...given: readonly Answer[]): Said => ({ [check]: given.map((one) => ({ ...one, check })) })

describe('the answer that counts', () => {
  it('is the strongest lane that answered, whatever came first or last', () => {
    const given = [lane('self', '是', { at: '2020-12-20' }), lane('assessor', '否', { at: '2020-12-01' })]
    expect(totalOf(published, said('done', ...given))).toBe('0')
    expect(totalOf(published, said('done', ...given.toReversed()))).toBe('0')
    expect(totalOf(published, said('done', ...given, lane('objection', '是')))).toBe('5')
  })

  it('is the latest of a lane', () => {
    const given = [lane('assessor', '否', { at: '2020-12-01' }), lane('assessor', '是', { at: '2020-12-02' })]
    expect([totalOf(published, said('done', ...given)), totalOf(published, said('done', ...given.toReversed()))]).toEqual(['5', '5'])
  })

  it('follows the view', () => {
    const given = said('done', lane('self', '是'), lane('assessor', '否'), lane('objection', '是'))
    expect((['self', 'assessed', 'final'] as const).map((view) => totalOf(published, given, { view }))).toEqual(['5', '0', '5'])
  })

  it('does not fall through to a weaker lane when the stronger could not see', () => {
    const given = said('done', lane('self', '是'), without('done', 'cantTell', { why: '网站打不开' }))
    expect(totalOf(published, given)).toBe('0…5')
    expect(scored(published, given).open).toEqual(['done'])
  })

  it('is none yet without any: not zero, not full', () => {
    expect(totalOf(published)).toBe('0…5')
  })
})

describe('a probe', () => {
  it('closes a check in the unit’s favour, and waits for a person where that would cost points', () => {
    expect(totalOf(published, said('done', lane('probe', '是')))).toBe('5')
    expect(totalOf(published, said('done', lane('probe', '否')))).toBe('0…5')
    expect(totalOf(published, said('done', lane('probe', '否', { confirmedBy: '王某' })))).toBe('0')
  })

  it('stands before the self-check even unconfirmed', () => {
    expect(totalOf(published, said('done', lane('probe', '否'), lane('self', '是')))).toBe('0…5')
  })

  it('takes nothing by rows that nobody confirmed, whoever answered the rest', () => {
    const node = listed({ of: ['甲', '乙', '丙'] })
    const given = said(
      'rows',
      lane('assessor', rows({ 甲: { ok: '否' } })),
      lane('probe', rows({ 乙: { ok: '否' } })),
      lane('self', rows({ 乙: { ok: '是' }, 丙: { ok: '是' } })),
    )
    expect(totalOf(node, given)).toBe('8…9')
    const good = said('rows', lane('assessor', rows({ 甲: { ok: '否' } })), lane('probe', rows({ 乙: { ok: '是' }, 丙: { ok: '是' } })))
    expect(totalOf(node, good)).toBe('9')
  })

  it('leaves a register open for the rows that it alone saw', () => {
    const given = said('rows', lane('assessor', rows({ 甲: { ok: '否' } }, true)), lane('probe', rows({ 乙: { ok: '否' } })))
    expect(totalOf(listed({ open: true }), given)).toBe('0…9')
  })
})

describe('a list', () => {
  it('is superseded row by row, never whole', () => {
    const given = [lane('self', rows({ 甲: { ok: '是' }, 乙: { ok: '是' } })), lane('assessor', rows({ 乙: { ok: '否' } }))]
    expect(totalOf(listed(), said('rows', ...given))).toBe('9')
    expect(totalOf(listed(), said('rows', ...given.toReversed()))).toBe('9')
  })

  it('loses the rows that a stronger lane withdraws', () => {
    const withdrawn = lane('objection', { rows: [{ id: '甲', fields: {}, withdrawn: true }] })
    expect(totalOf(listed(), said('rows', withdrawn, lane('assessor', rows({ 甲: { ok: '否' }, 乙: { ok: '否' } }))))).toBe('9')
  })

  it('does not know a row that it must have until somebody speaks of it', () => {
    expect(totalOf(listed({ of: ['甲', '乙'] }))).toBe('8…10')
    expect(totalOf(listed({ of: ['甲', '乙'] }), { rows: rows({ 甲: { ok: '否' } }) })).toBe('8…9')
  })

  it('of a size has so many rows, unless an answer says that there are no more', () => {
    expect(totalOf(listed({ size: 3 }))).toBe('7…10')
    expect(totalOf(listed({ size: 3 }), { rows: rows({ a: { ok: '否' } }) })).toBe('7…9')
    expect(totalOf(listed({ size: 3 }), { rows: rows({ a: { ok: '否' } }, true) })).toBe('9')
  })

  it('does not know a field that was left out', () => {
    expect(totalOf(listed(), { rows: rows({ a: {}, b: { ok: '否' } }) })).toBe('8…9')
  })

  it('has no rows when the unit declares that there are none', () => {
    expect(totalOf(listed({ open: true }), { rows: [without('rows', 'declaredNone')] })).toBe('10')
  })
})

describe('a register', () => {
  const open = { open: true }
  it('stays open until an answer says that it is complete', () => {
    expect(totalOf(listed(open))).toBe('0…10')
    expect(totalOf(listed(open), { rows: rows({ a: { ok: '否' } }) })).toBe('0…9')
    expect(totalOf(listed(open), { rows: rows({ a: { ok: '否' } }, true) })).toBe('9')
  })

  it('counts as it stands where the programme presumes none, and says so', () => {
    const presumed = scored(listed({ open: true, presumeNone: true }))
    expect([presumed.presumed, presumed.open]).toEqual([['rows'], []])
    expect(totalOf(listed({ open: true, presumeNone: true }))).toBe('10')
  })

  const incident = (id: string, on: string, parts: Partial<Incident> = {}): Incident => ({
    id,
    kind: '通报',
    on,
    fields: { ok: '否' },
    ...parts,
  })
  const circulars = listed({ open: true, presumeNone: true, incidents: '通报', dated: 'on', fields: { ok: OK, on: { kind: 'date' } } })

  it('has the unit’s incidents of its kind and of the period, each once', () => {
    const incidents = [
      incident('1', '2020-01-01'),
      incident('2', '2020-12-31'),
      incident('3', '2019-12-31'),
      incident('4', '2021-01-01'),
      incident('5', '2020-05-01', { kind: '投诉' }),
    ]
    expect(totalOf(circulars, {}, { facts: { incidents } })).toBe('8')
    expect(totalOf(circulars, { rows: rows({ '1': { ok: '是' } }) }, { facts: { incidents } })).toBe('9')
  })

  it('keeps recorded incidents although the unit declares that there are none', () => {
    const said = { rows: [without('rows', 'declaredNone', { lane: 'self' })] }
    expect(totalOf(circulars, said, { facts: { incidents: [incident('1', '2020-05-01')] } })).toBe('9')
    expect(totalOf(circulars, said)).toBe('10')
  })
})

describe('a rate', () => {
  const rate: Partial<Node> = {
    marks: points('6'),
    checks: [{ id: 'done', ask: '网上可办率', kind: 'number', rate: true, from: '0', to: '1' }],
    lines: [line({ verb: 'set', amount: { kind: 'points', value: math(known('of'), '*', asked('done')) } })],
    whenNone: 'full',
  }
  it('keeps its numerator and denominator, and is nothing over zero', () => {
    expect(totalOf(rate, { done: { numerator: '1', denominator: '3' } })).toBe('2')
    expect(totalOf(rate, { done: { numerator: '0', denominator: '0' } })).toBe('6')
    expect(totalOf(rate)).toBe('0…6')
  })
})

describe('counting what is open', () => {
  const shares: Partial<Node> = {
    marks: points('1'),
    checks: [list({ of: ['甲', '乙', '丙'] })],
    lines: [line({ verb: 'set', amount: { kind: 'points', value: share('rows', field('ok')) } })],
    whenNone: 'zero',
  }
  it('gives a share all that it can still be', () => {
    expect(totalOf(shares, { rows: rows({ 甲: { ok: '是' } }) })).toBe('1/3…1')
    expect(totalOf(shares, { rows: rows({ 甲: { ok: '是' }, 乙: { ok: '否' }, 丙: { ok: '否' } }) })).toBe('1/3')
  })

  it('gives a count all that it can still be', () => {
    const counts: Partial<Node> = {
      marks: points('5'),
      checks: [list({ open: true })],
      start: 'zero',
      lines: [line({ verb: 'earn', amount: { kind: 'points', value: count('rows', field('ok')) } })],
    }
    expect(totalOf(counts, { rows: rows({ a: { ok: '是' } }) })).toBe('1…5')
  })
})
