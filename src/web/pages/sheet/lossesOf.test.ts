import { describe, expect, it } from 'vitest'
import type { SheetNode } from '../../api.ts'
import { lossesOf } from './lossesOf.ts'

type Step = SheetNode['steps'][number]

const points = (text: string, low: string, high: string) => ({ text, low, high, mayBeNone: false, none: false })

const step = (parts: Partial<Step>): Step => ({
  kind: 'line',
  sentence: '得所评分数',
  change: '',
  after: '',
  sure: true,
  checks: [],
  readings: [],
  ...parts,
})

const row = (parts: Partial<SheetNode>): SheetNode => ({
  key: '/15',
  code: '15',
  number: '15',
  name: '政策文件公开',
  state: 'scored',
  applies: true,
  of: '3',
  marks: '3',
  points: points('2.5', '2.5', '2.5'),
  worth: points('2.5', '2.5', '2.5'),
  lost: points('0.5', '0.5', '0.5'),
  basis: [],
  assessor: [],
  verdicts: [],
  steps: [],
  answers: [],
  readings: [],
  untranslated: [],
  bar: null,
  fellShort: true,
  open: false,
  column: null,
  children: [],
  ...parts,
})

const start = step({ kind: 'start', sentence: '从0分起算' })

describe('the losses of a folded row', () => {
  it('are what the marks have more, where the points were put', () => {
    const steps = [start, step({ change: '＋2.5', clause: '酌情打分' })]
    expect(lossesOf(row({ steps }))).toEqual([{ change: '−0.5', sentence: '得所评分数', clause: '酌情打分' }])
  })

  it('say a range in words', () => {
    const lost = points('0.5–3', '0.5', '3')
    expect(lossesOf(row({ steps: [start, step({ change: '0至＋2.5', sure: false })], lost }))).toMatchObject([{ change: '失0.5–3分' }])
  })

  it('are told where nothing was earned', () => {
    expect(lossesOf(row({ steps: [start], lost: points('3', '3', '3') }))).toEqual([{ change: '−3', sentence: '从0分起算' }])
  })

  it('are the steps themselves, where they take', () => {
    const steps = [step({ change: '−0.3' }), step({ change: '−0.2' })]
    expect(lossesOf(row({ steps })).map(({ change }) => change)).toEqual(['−0.3', '−0.2'])
  })

  it('are one, where points were put and then taken', () => {
    const steps = [start, step({ change: '＋2.8', sentence: '得2.8分' }), step({ change: '−0.3', sentence: '扣0.3分' })]
    expect(lossesOf(row({ steps }))).toEqual([{ change: '−0.5', sentence: '得2.8分；扣0.3分' }])
  })

  it('are those of the parts, where the parts lost', () => {
    const part = row({ marks: null, lost: null, steps: [step({ change: '−0.5' })] })
    expect(lossesOf(row({ children: [part], steps: [step({ kind: 'children' })] })).map(({ change }) => change)).toEqual(['−0.5'])
  })

  it('are the problems, where no points are given', () => {
    const steps = [step({ finding: '不及时', sentence: '问题：不及时', clause: '信息发布是否及时' })]
    expect(lossesOf(row({ marks: null, of: null, lost: null, steps }))).toEqual([
      { change: '不及时', sentence: '问题：不及时', clause: '信息发布是否及时' },
    ])
  })

  it('tell a problem that only may be from one that is', () => {
    const steps = [step({ finding: '不及时', sentence: '可能有问题：不及时', sure: false })]
    expect(lossesOf(row({ marks: null, of: null, lost: null, steps }))).toEqual([
      { change: '可能不及时', sentence: '可能有问题：不及时', sure: false },
    ])
  })

  it('are none where all marks were got', () => {
    expect(lossesOf(row({ fellShort: false, lost: points('0', '0', '0'), steps: [start, step({ change: '＋3' })] }))).toEqual([])
  })
})
