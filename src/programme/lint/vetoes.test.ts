import { describe, expect, it } from 'vitest'
import { node, points, programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Node } from '../../model/Node.ts'
import { vetoes } from './vetoes.ts'

const veto = (to: string) => ({ when: { op: 'member', of: 'group', name: '乡镇' }, points: to, clause: '一票否决', readings: [] }) as const
const found = (parts: Partial<Node>) =>
  findings(vetoes, programme({ scorecards: [], result: node({ code: 'total', name: '总分', ...parts }) }))

describe('vetoes', () => {
  it('accepts a veto to the floor, or without points (CN-07)', () => {
    expect(found({ marks: points('100'), veto: veto('0') })).toEqual([])
    expect(found({ marks: points('100'), floor: 'none', veto: veto('none') })).toEqual([])
  })

  it('warns of fixed points above what they may replace', () => {
    expect(found({ marks: points('100'), veto: veto('59') })).toEqual([
      'warning veto-could-raise result.veto.points: “total 总分”否决后按59分计，而得分最低可为0，否决可能反而高于应得的分',
    ])
    expect(found({ marks: points('100'), floor: 'none', veto: veto('0') })[0]).toContain('没有下限')
  })
})
