import { describe, expect, it } from 'vitest'
import type { ExplainedAnswer, ExplainedNode, ExplainedStep, PrintedPoints } from '../../../model/Explanation.ts'
import { composeReport } from './composeReport.ts'
import type { ReportPart } from './reportParts.ts'

const points = (text: string): PrintedPoints => ({ text, low: text, high: text, mayBeNone: false, none: false })

const node = (code: string, name: string, more: Partial<ExplainedNode> = {}): ExplainedNode => ({
  ...{ code, name, state: 'scored', applies: true, of: '5', marks: '5', points: points('5'), worth: points('5'), lost: points('0') },
  ...{ basis: [], assessor: [], verdicts: [], steps: [], answers: [], readings: [], untranslated: [], children: [] },
  ...more,
})
const answer = (check: string, ask: string, words: string, more: Partial<ExplainedAnswer> = {}): ExplainedAnswer => ({
  ...{ check, ask, state: 'answered', answer: words, proof: [] },
  ...more,
})
const taken = (check: string): ExplainedStep => ({
  ...{ kind: 'line', sentence: '', change: '−1', after: '4', sure: true, checks: [check], readings: [] },
})

const part = (id: string, about: ReportPart['about']): ReportPart => ({ id, name: id, text: '', about, required: true })
const PARTS = [part('disclosed', 'disclosed'), part('problems', 'problems'), part('next', 'next'), part('26个试点领域', 'own')]

const guide = node('7', '政府信息公开指南', {
  role: 'indicator',
  answers: [answer('updated', '本年度是否更新', '否'), answer('published', '是否公开', '是')],
  steps: [taken('updated')],
})
const files = node('8', '文件公开', {
  role: 'indicator',
  answers: [
    answer('files', '公开的文件', '共 12 条', { rows: Array.from({ length: 12 }, (_, at) => ({ id: String(at), cells: [], proof: [] })) }),
    answer('rate', '办结率', '9/12（75%）'),
  ],
})
const root = node('total', '总分', {
  points: points('92.5'),
  children: [
    node('s1', '主动公开', { role: 'section', children: [guide, files, node('9', '不适用的', { role: 'indicator', applies: false })] }),
  ],
})
const matter = { unit: '乙镇', title: '示例县2024年度考核', asked: 4, filled: 4, root }

describe('composeReport', () => {
  it('says what was disclosed and how much, section by section', () => {
    expect(composeReport(PARTS, matter)['disclosed']).toBe(
      '按照《示例县2024年度考核》的要求，本单位对照2项指标逐项自查，4个检查点已填4个，自评得分92.5分。\n' +
        '主动公开：共2项指标，1项符合要求。其中：公开的文件共12项；办结率9/12（75%）。',
    )
  })

  it('names as problems what the unit itself answered badly, and leaves what is to be done to a person', () => {
    const drafted = composeReport(PARTS, matter)
    expect(drafted['problems']).toBe('1. 政府信息公开指南：本年度是否更新，否。')
    expect([drafted['next'], drafted['26个试点领域']]).toEqual(['', ''])
  })

  it('counts apart where the notice asks for numbers in a part of their own', () => {
    const drafted = composeReport([...PARTS, part('amounts', 'amounts')], matter)
    expect(drafted['disclosed']).not.toContain('其中')
    expect(drafted['amounts']).toBe('主动公开：公开的文件共12项；办结率9/12（75%）。')
  })

  it('says that there is nothing where nothing was answered badly', () => {
    const good = { ...matter, root: node('total', '总分', { children: [files] }) }
    expect(composeReport(PARTS, good)['problems']).toBe('对照指标逐项自查，没有发现达不到要求的情况。')
  })
})
