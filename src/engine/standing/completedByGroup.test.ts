import { describe, expect, it } from 'vitest'
import { line, named, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, math, num } from '../../../test/engine/expressions.ts'
import { answer, AS_OF, CALENDAR, factsOf, orgUnit, programmeWith, resultOf, say, sayInterval } from '../../../test/engine/scoring.ts'
import type { Expr } from '../../model/Expression.ts'
import { fraction } from '../../model/Fraction.ts'
import type { View } from '../../model/Result.ts'
import { compile } from '../compile.ts'
import { completedByGroup } from './completedByGroup.ts'
import { meanOf } from './meanOf.ts'
import { score } from '../score.ts'

const place: Expr = { op: 'place', node: 'a', within: 'group' }
const mean: Expr = { op: 'mean', node: 'a', within: 'group' }

/** `a` is a number, `b` is worked out from the places and means of `a`. */
const programmeOf = (value: Expr) =>
  compile(
    programmeWith({
      marks: points('20'),
      children: [
        node({
          code: 'a',
          marks: points('10'),
          checks: [{ id: 'a.n', ask: '数', kind: 'points', from: '0', to: '10', imported: false }],
          lines: [line({ verb: 'set', amount: { kind: 'points', value: asked('a.n') } })],
          scope: { names: named('甲', '乙', '丙'), except: [], open: true },
        }),
        node({ code: 'b', marks: points('10'), lines: [line({ verb: 'set', amount: { kind: 'points', value } })] }),
      ],
    }),
  )

function pointsFor(value: Expr, numbers: Readonly<Record<string, string | null>>, view: View = 'final') {
  const programme = programmeOf(value)
  const results = Object.entries(numbers).map(([name, got]) =>
    score(
      programme,
      orgUnit({ name }),
      factsOf(got === null ? {} : { 'a.n': [answer('a.n', got, { lane: 'self' }), ...(view === 'self' ? [answer('a.n', '0')] : [])] }),
      AS_OF,
      CALENDAR,
      { view },
    ),
  )
  return Object.fromEntries(
    completedByGroup(programme, results, CALENDAR).map((result) => [result.unit.name, say(resultOf(result, 'b').points)]),
  )
}

describe('lines that look at the group', () => {
  it('see the place: first gets 6, the others in proportion', () => {
    expect(pointsFor(math(num(7), '-', place), { 甲: '9', 乙: '8', 丙: '8' })).toEqual({ 甲: '6', 乙: '5', 丙: '5' })
  })

  it('see the mean', () => {
    expect(pointsFor(mean, { 甲: '9', 乙: '6', 丙: '3' })).toEqual({ 甲: '6', 乙: '6', 丙: '6' })
  })

  it('stay open while others are', () => {
    expect(pointsFor(mean, { 甲: '9', 乙: null, 丙: '3' })).toEqual({ 甲: '4…22/3', 乙: '4…22/3', 丙: '4…22/3' })
    expect(pointsFor(place, { 甲: '9', 乙: null })).toEqual({ 甲: '1…2', 乙: '1…2' })
  })

  it('keep open whether somebody who is undecided counts', () => {
    expect(pointsFor(mean, { 甲: '9', 丁: '3' })).toEqual({ 甲: '6…9', 丁: '6…9' })
  })

  it('keep the view', () => {
    expect(pointsFor(mean, { 甲: '9', 乙: '3' }, 'self')).toEqual({ 甲: '6', 乙: '6' })
  })

  it('change nothing where no line looks', () => {
    const programme = compile(programmeWith({ marks: points('1'), checks: [yesNo('d')] }))
    const results = [score(programme, orgUnit(), factsOf(), AS_OF, CALENDAR)]
    expect(completedByGroup(programme, results, CALENDAR)).toBe(results)
  })
})

describe('a mean with members who may be out', () => {
  const member = (value: number, maybeOut = false) => ({ range: { low: fraction(value), high: fraction(value) }, maybeOut })
  it.each([
    { name: 'spans every choice of them', of: [member(6), member(9, true), member(0, true)], is: '3…7.5' },
    { name: 'is one of them at least', of: [member(9, true), member(3, true)], is: '3…9' },
    { name: 'is exact without any', of: [member(6), member(9)], is: '7.5' },
    {
      name: 'has no end where a member has none',
      of: [member(6), { range: { low: null, high: fraction(1) }, maybeOut: false }],
      is: '−∞…3.5',
    },
    { name: 'is everything over nobody', of: [], is: '−∞…∞' },
  ])('$name', ({ of, is }) => {
    expect(sayInterval(meanOf(of))).toBe(is)
  })
})
