import { describe, expect, it } from 'vitest'
import { line, named, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { ALL, amount, orgUnit, resultOf, say, scored, totalOf } from '../../../test/engine/scoring.ts'
import { formatFraction } from '../../model/Fraction.ts'
import type { Marks, Node, Scope } from '../../model/Node.ts'
import { inScope } from './profile.ts'

/** Full when 是, nothing when 否. */
const leaf = (code: string, marks: string | Marks, parts: Partial<Node> = {}): Node =>
  node({
    code,
    marks: typeof marks === 'string' ? points(marks) : marks,
    checks: [yesNo(`${code}.d`)],
    lines: [line({ amount: ALL, when: not(asked(`${code}.d`)) })],
    ...parts,
  })
const SHARE: Marks = { kind: 'share' }
const said = (all: string) => Object.fromEntries(all.split(' ').map((one) => [`${one.slice(0, -1)}.d`, one.endsWith('+') ? '是' : '否']))
const unit = (...off: readonly string[]) => ({ unit: { applies: Object.fromEntries(off.map((code) => [code, false])) } })
const marksIn = (root: Partial<Node>, code: string, off: readonly string[]): string | null => {
  const { marks } = resultOf(scored(root, {}, unit(...off)), code)
  return marks && formatFraction(marks)
}

describe('a scope', () => {
  const scope = (parts: Partial<Scope>): Scope => ({ names: [], except: [], open: false, ...parts })
  const one = orgUnit({ name: '县文广局', names: ['县文广局', '县文广电局'], class: 'A', functions: ['行政执法'] })
  it.each([
    { name: 'without names is for all', of: scope({}), applies: true },
    { name: 'matches every name of the unit', of: scope({ names: named('县文广电局') }), applies: true },
    { name: 'matches a group', of: scope({ names: named('县直部门') }), applies: true },
    { name: 'matches a class', of: scope({ names: [{ kind: 'class', name: 'A' }] }), applies: true },
    { name: 'matches a function', of: scope({ names: [{ kind: 'function', name: '行政执法' }] }), applies: true },
    {
      name: 'does not match another',
      of: scope({ names: [{ kind: 'class', name: 'B' }, ...named('县发改委', 'A', '行政执法')] }),
      applies: false,
    },
    { name: 'leaves out who is excepted', of: scope({ names: named('县直部门'), except: named('县文广局') }), applies: false },
    { name: 'leaves open who is not named before 等', of: scope({ names: named('县发改委'), open: true }), applies: null },
  ])('$name', ({ of, applies }) => {
    expect(inScope(of, one)).toBe(applies)
  })

  it('that is open keeps both ends until somebody decides', () => {
    const root: Partial<Node> = { children: [leaf('a', '4', { scope: scope({ names: named('乙局'), open: true }) }), leaf('b', '6')] }
    const open = scored(root, said('a+ b+'))
    expect([say(open.total), open.undecided]).toEqual(['6…10', ['a']])
    expect(totalOf(root, said('a+ b+'), { unit: { applies: { a: true } } })).toBe('10')
    expect(totalOf(root, said('a+ b+'), { unit: { applies: { a: false } } })).toBe('6')
  })

  it('leaves a score where something else surely applies, however many are undecided', () => {
    const open = Array.from({ length: 12 }, (_, at) => leaf(`o${String(at)}`, '1', { scope: scope({ open: true }) }))
    expect(scored({ convert: true, marks: points('22'), children: [...open, leaf('b', '10')] }, {}).total.mayBeNone).toBe(false)
    expect(scored({ convert: true, marks: points('12'), children: open }, {}).total.mayBeNone).toBe(true)
  })
})

describe('the same facts under the three ways of not applying', () => {
  const children = (parts: Partial<Node> = {}) => [leaf('a', '4', parts), leaf('b', '6'), leaf('c', '10')]
  it.each([
    { name: 'nothing may be claimed', root: { marks: points('20'), children: children() }, total: '10' },
    { name: 'convert', root: { marks: points('20'), convert: true, children: children() }, total: '12.5' },
    { name: 'full', root: { marks: points('20'), children: children({ notApplying: { how: 'full' } }) }, total: '14' },
    {
      name: 'spread equally',
      root: { marks: points('20'), children: children({ notApplying: { how: 'spread', to: ['b', 'c'], equally: true } }) },
      total: '12',
    },
    {
      name: 'spread in proportion',
      root: { marks: points('20'), children: children({ notApplying: { how: 'spread', to: ['b', 'c'], equally: false } }) },
      total: '12.5',
    },
    {
      name: 'moved to one',
      root: { marks: points('20'), children: children({ notApplying: { how: 'spread', to: ['c'], equally: true } }) },
      total: '14',
    },
  ] as const)('differ: $name', ({ root, total }) => {
    expect(totalOf(root, said('b- c+'), unit('a'))).toBe(total)
    expect(totalOf(root, said('a+ b- c+'))).toBe('14')
  })

  it('converts over what a child’s own children leave of it', () => {
    const root: Partial<Node> = {
      marks: points('20'),
      convert: true,
      children: [node({ code: 's', marks: points('10'), children: [leaf('a', '4'), leaf('b', '6')] }), leaf('c', '10')],
    }
    expect(totalOf(root, said('b+ c-'), unit('a'))).toBe('7.5')
  })

  it('has no score when nothing applies: never 0, never full', () => {
    const root: Partial<Node> = { marks: points('10'), convert: true, children: [leaf('a', '4'), leaf('b', '6')] }
    expect(totalOf(root, {}, unit('a', 'b'))).toBe('none')
    expect(scored(root, {}, unit('a', 'b')).state).toBe('not-applicable')
  })

  it('keeps its marks when none of its children applies and it says 不涉及的不扣分', () => {
    const section = node({ code: 's', marks: points('4'), notApplying: { how: 'full' }, children: [leaf('a', '1'), leaf('b', '3')] })
    expect(totalOf({ marks: points('10'), children: [section, leaf('c', '6')] }, said('c-'), unit('a', 'b'))).toBe('4')
  })
})

describe('marks', () => {
  const pool: Partial<Node> = { marks: points('10'), children: [leaf('a', '4'), leaf('b', SHARE), leaf('c', SHARE), leaf('d', SHARE)] }
  it('of a pool are divided among those that apply', () => {
    expect(['b', 'c', 'd'].map((code) => marksIn(pool, code, []))).toEqual(['2', '2', '2'])
    expect(marksIn(pool, 'b', ['c'])).toBe('3')
    expect(marksIn(pool, 'b', ['c', 'd'])).toBe('6')
    expect(totalOf(pool, said('a- b+'), unit('c', 'd'))).toBe('6')
  })

  it('of a pool whose own marks go elsewhere stay what they were', () => {
    expect(marksIn(pool, 'b', ['a'])).toBe('2')
  })

  it('can be a percentage of the parent, or follow the unit', () => {
    const by = (how: 'class' | { parameter: string }): Marks => ({ kind: 'profile', by: how, table: { A: '5', '12': '7' }, otherwise: '3' })
    const root: Partial<Node> = {
      marks: points('50'),
      children: [leaf('p', { kind: 'percent', value: '70' }), leaf('c', by('class')), leaf('n', by({ parameter: '指标数' }))],
    }
    const of = (parts: Parameters<typeof orgUnit>[0]) =>
      ['p', 'c', 'n'].map((code) => formatFraction(resultOf(scored(root, {}, { unit: parts ?? {} }), code).marks!))
    expect(of({ class: 'A', parameters: { 指标数: '12' } })).toEqual(['35', '5', '7'])
    expect(of({ class: 'B' })).toEqual(['35', '3', '3'])
  })
})

describe('prices', () => {
  it('are multiplied for the units that the notice names', () => {
    const root: Partial<Node> = {
      marks: points('5'),
      prices: [{ when: { op: 'member', of: 'class', name: 'A' }, times: '2' }],
      checks: [yesNo('d')],
      lines: [line({ amount: amount('0.5'), when: not(asked('d')) })],
    }
    expect([totalOf(root, { d: '否' }, { unit: { class: 'A' } }), totalOf(root, { d: '否' }, { unit: { class: 'B' } })]).toEqual([
      '4',
      '4.5',
    ])
  })
})
