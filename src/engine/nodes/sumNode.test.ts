import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, is, known, not, num, pointsOf } from '../../../test/engine/expressions.ts'
import { ALL, amount, percent, resultOf, say, scored, totalOf } from '../../../test/engine/scoring.ts'
import type { Check } from '../../model/Check.ts'
import type { Node, Veto } from '../../model/Node.ts'

/** A number that the node's points are. */
const number = (id: string): Check => ({ id, ask: '得分', kind: 'points', from: '-100', to: '200', imported: false })
const given = (code: string, marks: string | undefined, parts: Partial<Node> = {}): Node =>
  node({
    code,
    ...(marks === undefined ? {} : { marks: points(marks) }),
    ...parts,
    checks: [number(`${code}.n`), ...(parts.checks ?? [])],
    lines: [line({ verb: 'set', amount: { kind: 'points', value: asked(`${code}.n`) } })],
  })
const said = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).map(([code, value]) => [`${code}.n`, String(value)]))

describe('a node', () => {
  it('starts full when it only takes and has marks, else at zero', () => {
    const take = { lines: [line({ amount: amount(1) })] }
    expect(totalOf({ marks: points('5'), ...take })).toBe('4')
    expect(totalOf(take)).toBe('-1')
    expect(totalOf({ marks: points('5'), start: 'zero', lines: [line({ verb: 'earn', amount: amount(1) })] })).toBe('1')
    expect(totalOf({ marks: points('5'), floor: 'none', start: 'zero', ...take })).toBe('-1')
  })

  it('runs its lines in order on the running value, floor and cap once at the end', () => {
    const lines = [line({ amount: amount(8) }), line({ verb: 'earn', amount: amount(5) }), line({ verb: 'at-most', amount: percent(60) })]
    expect(totalOf({ marks: points('5'), start: 'full', lines })).toBe('2')
    expect(totalOf({ marks: points('5'), start: 'full', lines: lines.toReversed() })).toBe('0')
  })

  it('takes all of what is left, and a percentage of its own scale', () => {
    expect(totalOf({ marks: points('70'), of: '100', lines: [line({ amount: percent(10) })] })).toBe('63')
    expect(totalOf({ marks: points('5'), lines: [line({ amount: amount(1) }), line({ amount: ALL })] })).toBe('0')
  })

  it('without a rule is open between nothing and its marks', () => {
    expect(totalOf({ marks: points('5') })).toBe('0…5')
  })
})

describe('floor and cap', () => {
  const both = (parts: Partial<Node>) =>
    ({ marks: points('100'), floor: 'none', cap: 'none', children: [given('a', '60', parts), given('b', '40')] }) as const
  it('are zero and the scale on a node with marks', () => {
    expect([totalOf(both({}), said({ a: -10, b: 30 })), totalOf(both({}), said({ a: 70, b: 30 }))]).toEqual(['30', '90'])
  })

  it('hand what exceeds to the parent where there is none', () => {
    expect(totalOf(both({ floor: 'none' }), said({ a: -10, b: 30 }))).toBe('20')
    expect(totalOf(both({ cap: 'none' }), said({ a: 70, b: 40 }))).toBe('110')
  })

  it('are what the node says', () => {
    expect(totalOf(both({ floor: '-5', cap: '50' }), said({ a: -10, b: 30 }))).toBe('25')
    expect(totalOf(both({ floor: '-5', cap: '50' }), said({ a: 60, b: 30 }))).toBe('80')
  })

  it('stand at the place where the notice puts them: bonuses under the cap, penalties outside', () => {
    const tree: Partial<Node> = {
      floor: '0',
      children: [
        node({ code: 'capped', cap: '100', children: [given('card', '100'), given('bonus', undefined)] }),
        given('penalty', undefined),
      ],
    }
    expect(totalOf(tree, said({ card: 99, bonus: 3, penalty: -5 }))).toBe('95')
    expect(totalOf(tree, said({ card: 4, bonus: 0, penalty: -5 }))).toBe('0')
  })
})

describe('a gate', () => {
  const gated: Partial<Node> = {
    children: [given('a', '80'), given('bonus', undefined, { when: is(pointsOf('a'), '>', num(60)) })],
  }
  it('closes the whole node', () => {
    expect([totalOf(gated, said({ a: 70, bonus: 5 })), totalOf(gated, said({ a: 60, bonus: 5 }))]).toEqual(['75', '60'])
  })

  it('leaves both ends while it is open', () => {
    expect(say(resultOf(scored(gated, said({ bonus: 5 })), 'bonus').points)).toBe('0…5')
  })

  it('keeps a veto inside it open, too', () => {
    const veto: Veto = { when: not(asked('v')), points: 'none', clause: '否决', readings: [] }
    const tree: Partial<Node> = {
      marks: points('5'),
      checks: [yesNo('g')],
      when: asked('g'),
      children: [given('a', '5', { veto, checks: [yesNo('v')] })],
    }
    expect(totalOf(tree, { ...said({ a: 3 }), v: '否' })).toBe('0 or none')
    expect(totalOf(tree, { ...said({ a: 3 }), v: '否', g: '是' })).toBe('none')
    expect(totalOf(tree, { ...said({ a: 3 }), v: '否', g: '否' })).toBe('0')
  })
})

describe('a veto', () => {
  const vetoed = (put: string, parts: Partial<Node> = {}): Partial<Node> =>
    given('a', '100', {
      checks: [yesNo('fraud')],
      veto: { when: asked('fraud'), points: put, grade: '不合格', clause: '一票否决', readings: [] },
      ...parts,
    })

  it('leaves no score: neither zero nor full', () => {
    const result = scored(vetoed('none'), { ...said({ a: 90 }), fraud: '是' })
    expect([say(result.total), result.state, result.vetoGrades]).toEqual(['none', 'vetoed', ['不合格']])
  })

  it('puts the points that it says', () => {
    expect(totalOf(vetoed('59'), { ...said({ a: 90 }), fraud: '是' })).toBe('59')
    expect(totalOf(vetoed('59'), said({ a: 90 }))).toBe('59…90')
  })

  it('of a child leaves its parents without a score, which fixed points do not give back', () => {
    const child = node({ ...vetoed('none'), code: 'c', name: '部件', checks: [number('a.n'), yesNo('fraud')] })
    const tree = (parts: Partial<Node>): Partial<Node> => ({
      children: [child],
      checks: [yesNo('late')],
      veto: { when: asked('late'), points: '10', clause: '…', readings: [] },
      ...parts,
    })
    expect(totalOf(tree({}), { ...said({ a: 90 }), fraud: '是', late: '是' })).toBe('none')
    expect(totalOf(tree({}), { ...said({ a: 90 }), fraud: '否', late: '是' })).toBe('10')
    expect(totalOf(tree({}), { ...said({ a: 90 }), late: '是' })).toBe('10 or none')
  })
})

describe('verdict and rounding', () => {
  const verdict = [{ name: '合格', when: is(known('running'), '>=', 60) }, { name: '不合格' }]
  it('the first verdict that holds is taken; while points are open, each that may', () => {
    const of = (got: number | null) => scored(given('a', '100', { verdict }), got === null ? {} : said({ a: got })).root.verdicts
    expect([of(60), of(59), of(null)]).toEqual([['合格'], ['不合格'], ['合格', '不合格']])
  })

  it('what a node rounds goes on rounded', () => {
    const tree = { children: [given('a', '10', { decimals: 1 }), given('b', '10')] }
    expect(totalOf(tree, { 'a.n': '3.25', 'b.n': '3.25' })).toBe('6.55')
    expect(totalOf({ children: [given('a', undefined, { decimals: 1 })] }, { 'a.n': '-3.25' })).toBe('-3.3')
  })

  it('carries points to what the node is worth', () => {
    expect(totalOf({ children: [given('a', '70', { of: '100' })] }, said({ a: 90 }))).toBe('63')
  })
})
