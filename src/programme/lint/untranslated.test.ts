import { describe, expect, it } from 'vitest'
import { programmeOf, scoredLeaf } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { untranslated } from './untranslated.ts'

describe('untranslated', () => {
  it('lists every clause that no rule expresses, wherever it stands', () => {
    const parts = { untranslated: ['弄虚作假的严肃处理'], stages: [{ name: '抽查', untranslated: '具体时间另行通知' }] }
    expect(findings(untranslated, programmeOf([scoredLeaf('1', '100', { untranslated: ['甲', '乙'] })], parts))).toEqual([
      'warning untranslated scorecards.0.root.children.0.untranslated.0: “1 指标”有一条没有译成规则：“甲”',
      'warning untranslated scorecards.0.root.children.0.untranslated.1: “1 指标”有一条没有译成规则：“乙”',
      'warning untranslated stages.0.untranslated: 阶段“抽查”有一条没有译成规则：“具体时间另行通知”',
      'warning untranslated untranslated.0: 方案有一条没有译成规则：“弄虚作假的严肃处理”',
    ])
  })
})
