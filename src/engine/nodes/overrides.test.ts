import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { ALL, answer, factsOf, resultOf, say, scored } from '../../../test/engine/scoring.ts'
import type { Override } from '../../model/Facts.ts'
import type { Node } from '../../model/Node.ts'
import { digestOfAnswers } from './overrides.ts'

const leaf = (code: string, parts: Partial<Node> = {}): Node =>
  node({ code, marks: points('5'), checks: [yesNo(`${code}.d`)], lines: [line({ amount: ALL, when: not(asked(`${code}.d`)) })], ...parts })
const root: Partial<Node> = { marks: points('5'), children: [leaf('a')] }
const overrideOf = (parts: Partial<Override> = {}): Override => ({
  node: 'a',
  points: '3',
  by: '领导小组',
  at: '2020-12-18',
  why: '系统故障',
  on: digestOfAnswers(factsOf({ 'a.d': '否' }), [{ id: 'a.d' }]),
  ...parts,
})
const result = (said: string, overrides: readonly Override[]) => resultOf(scored(root, { 'a.d': said }, { facts: { overrides } }), 'a')

describe('a value that a named person put', () => {
  it('stands, with the computed one beside it', () => {
    const { points: put, state, overridden } = result('否', [overrideOf()])
    expect([say(put), state, say(overridden!.computed), overridden?.stale]).toEqual(['3', 'scored', '0', false])
  })

  it('decides nothing once the answers are others', () => {
    const { points: put, state, overridden } = result('是', [overrideOf()])
    expect([say(put), state, overridden?.stale]).toEqual(['5', 'held', true])
  })

  it('is the latest, whatever the order they came in', () => {
    const given = [overrideOf(), overrideOf({ points: '4', at: '2020-12-19' }), overrideOf({ points: '2', at: '2020-12-19' })]
    const [one, other] = [result('否', given), result('否', given.toReversed())]
    expect(say(one.points)).toBe(say(other.points))
    expect(one.overridden?.override.at).toBe('2020-12-19')
  })

  it('of a node with copies below sees their answers', () => {
    const per = { each: 'list', names: ['甲', '乙'], join: { how: 'mean' }, odd: false, exceptSelf: false } as const
    const tree: Partial<Node> = { marks: points('5'), children: [node({ code: 's', marks: points('5'), children: [leaf('a', { per })] })] }
    const before = { 'a.d': [answer('a.d', '是', { object: '甲' }), answer('a.d', '否', { object: '乙' })] }
    const after = { 'a.d': [answer('a.d', '否', { object: '甲' }), answer('a.d', '否', { object: '乙' })] }
    const put = overrideOf({ node: 's', on: digestOfAnswers(factsOf(before), [{ id: 'a.d' }]) })
    const of = (said: typeof before) => say(resultOf(scored(tree, said, { facts: { overrides: [put] } }), 's').points)
    expect([of(before), of(after)]).toEqual(['3', '0'])
  })
})

describe('the digest of answers', () => {
  it('does not see their order', () => {
    const two = [answer('a', '是', { lane: 'self' }), answer('a', '否')]
    const digest = (given: typeof two) => digestOfAnswers(factsOf({ a: given, b: '是' }), [{ id: 'a' }, { id: 'b' }])
    expect(digest(two)).toBe(digest(two.toReversed()))
    expect(digestOfAnswers(factsOf({ b: '是', a: two }), [{ id: 'b' }, { id: 'a' }])).toBe(digest(two))
    expect(digest(two.slice(1))).not.toBe(digest(two))
  })
})
