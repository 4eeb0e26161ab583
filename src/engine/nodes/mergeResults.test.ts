import { describe, expect, it } from 'vitest'
import { line, named, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, not } from '../../../test/engine/expressions.ts'
import { ALL, resultOf, say, scored } from '../../../test/engine/scoring.ts'
import type { Node, Veto } from '../../model/Node.ts'

const open = { names: named('乙局'), except: [], open: true }
const leaf = (code: string, parts: Partial<Node> = {}): Node =>
  node({ code, marks: points('5'), checks: [yesNo(`${code}.d`)], lines: [line({ amount: ALL, when: not(asked(`${code}.d`)) })], ...parts })

describe('results of every way in which applicability can be decided', () => {
  it('are enclosed node by node', () => {
    const root: Partial<Node> = { marks: points('10'), children: [leaf('a', { scope: open }), leaf('b', { scope: open })] }
    const result = scored(root, { 'a.d': '是', 'b.d': '否' })
    expect([say(result.total), ...['a', 'b'].map((code) => say(resultOf(result, code).points))]).toEqual([
      '0…5 or none',
      '5 or none',
      '0 or none',
    ])
    expect(resultOf(result, 'a').applies).toBe('undecided')
    expect(result.undecided).toEqual(['a', 'b'])
  })

  it('keep a veto possible that acts in one of them only', () => {
    const veto: Veto = { when: not(asked('a.d')), points: 'none', grade: '不合格', clause: '否决', readings: [] }
    const result = scored({ marks: points('10'), children: [leaf('a', { scope: open, veto }), leaf('b')] }, { 'a.d': '否', 'b.d': '是' })
    expect([say(result.total), result.vetoGrades, result.mayBeVetoed]).toEqual(['5 or none', ['不合格'], true])
  })

  it('are bounded where there are too many to try', () => {
    const children = Array.from({ length: 12 }, (_, at) => leaf(`a${at}`, { marks: points('1'), scope: open }))
    expect(say(scored({ marks: points('12'), children }).total)).toBe('0…12 or none')
  })
})
