import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { completions } from '../../../test/engine/completions.ts'
import { asked, count, field, is, not, share, word } from '../../../test/engine/expressions.ts'
import { ALL, amount, percent, rows, say, scored, totalOf } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { AnswerValue } from '../../model/Facts.ts'
import type { Interval } from '../../model/Interval.ts'
import { exactly } from '../../model/Interval.ts'
import type { Line, Node } from '../../model/Node.ts'
import type { Points } from '../../model/Result.ts'
import { either } from '../values/either.ts'

const LEVELS = ['全面', '不全面', '未公开']
const CHECKS: readonly Check[] = [
  yesNo('a'),
  { id: 'b', ask: '公开情况', kind: 'choice', levels: LEVELS, yesNo: false },
  {
    id: 'c',
    ask: '要素',
    kind: 'list',
    of: ['甲', '乙'],
    open: false,
    presumeNone: false,
    fields: { ok: { kind: 'choice', levels: ['是', '否'], yesNo: true } },
  },
]
const conditions: readonly Expr[] = [
  asked('a'),
  is(asked('b'), '=', word('全面')),
  is(asked('b'), '!=', word('未公开')),
  is(count('c', field('ok')), '>=', 1),
  is(count('c', not(field('ok'))), '=', 2),
  is(share('c', field('ok')), '>', '1/2'),
]
const condition: fc.Arbitrary<Expr> = fc.letrec<{ one: Expr }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...conditions),
    tie('one').map(not),
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), tie('one'), tie('one')).map(([op, a, b]) => ({ op, of: [a, b] })),
  ),
})).one
const rule: fc.Arbitrary<Line> = fc.oneof(
  fc
    .record({
      verb: fc.constantFrom('deduct' as const, 'earn' as const, 'set' as const, 'at-most' as const),
      price: fc.constantFrom(ALL, amount(1), percent(30), amount('0.5')),
      when: condition,
    })
    .map(({ verb, price, when }) => line({ verb, amount: price, when })),
  fc.constantFrom(amount(1), amount('1/3')).map((price) => line({ each: 'c', where: not(field('ok')), amount: price })),
)

/** The hull of every way in which the checks left out can be answered. */
function hullOf(root: Partial<Node>, said: Readonly<Record<string, AnswerValue>>): Points {
  const open = CHECKS.filter(({ id }) => said[id] === undefined)
  return completions(open)
    .map((rest) => scored(root, { ...said, ...rest }).total)
    .reduce(either)
}

describe('trying what is open', () => {
  it('comes to exactly what every completion comes to', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), fc.subarray(['a', 'b']), fc.boolean(), (lines, answered, full) => {
        const root: Partial<Node> = {
          marks: points('5'),
          start: full ? 'full' : 'zero',
          floor: '-1',
          role: 'indicator',
          checks: CHECKS,
          lines,
        }
        const said = Object.fromEntries(answered.map((id) => [id, id === 'a' ? '否' : '不全面']))
        expect(say(scored(root, said).total)).toBe(say(hullOf(root, said)))
      }),
      { numRuns: 150 },
    )
  })

  it('knows that two clauses cannot both act', () => {
    const lines = [
      line({ amount: amount(2), when: is(asked('b'), '=', word('未公开')) }),
      line({ amount: amount(1), when: is(asked('b'), '=', word('不全面')) }),
    ]
    expect(totalOf({ marks: points('5'), checks: CHECKS.slice(1, 2), lines })).toBe('3…5')
  })

  it('hangs parts together that read the same check', () => {
    const part = (code: string, when: Expr): Node => node({ code, marks: points('5'), lines: [line({ amount: ALL, when })] })
    const root: Partial<Node> = {
      marks: points('10'),
      role: 'indicator',
      checks: [yesNo('a')],
      children: [part('p', asked('a')), part('q', not(asked('a')))],
    }
    expect(totalOf(root)).toBe('5')
  })

  it('adds parts that share nothing', () => {
    const part = (code: string): Node =>
      node({ code, marks: points('5'), checks: [yesNo(`${code}.d`)], lines: [line({ amount: amount(2), when: not(asked(`${code}.d`)) })] })
    expect(totalOf({ marks: points('10'), role: 'indicator', children: [part('p'), part('q')] })).toBe('6…10')
  })

  it('encloses what is too much to try', () => {
    const of = Array.from({ length: 40 }, (_, at) => `第${at}项`)
    const many: Check = {
      id: 'm',
      ask: '要素',
      kind: 'list',
      of,
      open: false,
      presumeNone: false,
      fields: Object.fromEntries(['甲', '乙', '丙', '丁'].map((name) => [name, { kind: 'choice', levels: LEVELS, yesNo: false }])),
    }
    const bad = ['甲', '乙', '丙', '丁'].map((name) =>
      line({ each: 'm', where: is(field(name), '!=', word('全面')), amount: amount('0.01') }),
    )
    expect(totalOf({ marks: points('5'), checks: [many], lines: bad })).toBe('3.4…5')
    expect(totalOf({ marks: points('5'), checks: [many], lines: bad }, { m: rows({}) })).toBe('3.4…5')
  })
})

describe('both of two possible points', () => {
  const of = (range: Interval | null, mayBeNone = false): Points => ({ range, mayBeNone })
  const [one, two] = [exactly({ small: true, n: 1, d: 1 }), exactly({ small: true, n: 2, d: 1 })]
  it.each([
    { name: 'is their hull', got: either(of(one), of(two)), is: '1…2' },
    { name: 'may be none when one is', got: either(of(one), of(null)), is: '1 or none' },
    { name: 'is none only when both are', got: either(of(null), of(null)), is: 'none' },
    { name: 'keeps that none was possible', got: either(of(one, true), of(two)), is: '1…2 or none' },
  ])('$name', ({ got, is: expected }) => {
    expect(say(got)).toBe(expected)
  })
})
