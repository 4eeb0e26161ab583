import { describe, expect, it } from 'vitest'
import { line, programmeOf, scoredLeaf, yesNo } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Check } from '../../model/Check.ts'
import { unusedChecks } from './unusedChecks.ts'

const circulars: Check = { id: 'circulars', ask: '通报', kind: 'list', fields: {}, open: true, presumeNone: true }

describe('unusedChecks', () => {
  it('counts conditions, amounts, rows and grades as use', () => {
    const rule = {
      kind: 'when',
      grade: [],
      when: { op: 'check', check: 'x' },
      place: 'passes-on',
      clause: '',
      readings: [],
      untranslated: [],
    } as const
    const leaf = scoredLeaf('1', '100', {
      lines: [line({ each: 'circulars' }), line({ when: { op: 'not', of: { op: 'check', check: '1.done' } } })],
    })
    expect(findings(unusedChecks, programmeOf([leaf], { checks: [circulars, yesNo('x')], grades: [rule] }))).toEqual([])
  })

  it('names a check that nobody uses', () => {
    expect(findings(unusedChecks, programmeOf([scoredLeaf('1', '100', { lines: [] })], { checks: [circulars] }))).toEqual([
      'warning check-unused checks.0: 检查点“通报”（circulars）没有任何规则用到',
      'warning check-unused scorecards.0.root.children.0.checks.0: 检查点“是否公开”（1.done）没有任何规则用到',
    ])
  })
})
