import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { stages } from './stages.ts'

const selfReport = { parts: [{ id: 'a', name: '存在问题' }], copies: ['electronic'] as const }

describe('stages', () => {
  it('accepts what the notice says of who is late, where there is an end (SZ-08)', () => {
    const said = [{ name: '报送佐证材料', does: 'evidence', late: 'none', to: '2022-01-14' }] as const
    expect(findings(stages, programme({ stages: said }))).toEqual([])
  })

  it('wants an end before somebody can be late', () => {
    expect(findings(stages, programme({ stages: [{ name: '评分', does: 'assess', late: 'refused' }] }))).toEqual([
      'error late-without-end stages.0.late: 阶段“评分”写了逾期怎么算，却没有截止的日子',
    ])
  })

  it('lets only what units hand in count as nothing', () => {
    const said = [{ name: '评分', does: 'assess', late: 'none', to: '2022-01-14' }] as const
    expect(findings(stages, programme({ stages: said }))).toEqual([
      'error late-of-nobody stages.0.late: 阶段“评分”写明逾期视为没有，这一阶段却不是单位报送（现在是“评分”）',
    ])
  })

  it('wants a stage in which reports are handed in, and each part once', () => {
    const twice = { ...selfReport, parts: [...selfReport.parts, { id: 'a', name: '下步打算' }] }
    expect(findings(stages, programme({ stages: [{ name: '自查', does: 'self-check' }], selfReport: twice }))).toEqual([
      'error report-part-duplicate selfReport.parts.1.id: 自查报告有两部分用了同一个编号“a”',
    ])
    expect(findings(stages, programme({ selfReport }))).toEqual([
      'warning report-without-stage selfReport: 方案要求报自查报告，却没有哪个阶段收它',
    ])
  })
})
