import { describe, expect, it } from 'vitest'
import { node, programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { GradeRule } from '../../model/GradeRule.ts'
import { gradeNames } from './gradeNames.ts'

const common = { clause: '初评为优秀等次', readings: [], untranslated: [] }
const yes = { op: 'member', of: 'group', name: '县直部门' } as const
const rules: GradeRule[] = [
  { ...common, kind: 'when', grade: ['优秀'], when: yes, place: 'passes-on' },
  { ...common, kind: 'places', places: [{ grade: ['合格', '不合格'], from: 1, to: 2 }] },
  { ...common, kind: 'seats', seats: [{ grade: ['优秀'], seats: 1 }], rest: ['良'] },
  { ...common, kind: 'bands', bands: [{ grade: ['优'], from: '90' }] },
]

describe('gradeNames', () => {
  it('names each grade that is not declared, where it stands', () => {
    const veto = { when: yes, points: 'none', grade: '差', clause: '一票否决', readings: [] } as const
    const result = node({ code: 'total', name: '总分', veto })
    expect(findings(gradeNames, programme({ grades: rules, gradeNames: ['优秀', '合格', '不合格'], scorecards: [], result }))).toEqual([
      'error grade-unknown grades.2.rest: 等次规则第3条的等次“良”不在 grade-names 里',
      'error grade-unknown grades.3.bands.0.grade: 等次规则第4条的等次“优”不在 grade-names 里',
      'error grade-unknown result.veto.grade: “total 总分”否决的等次“差”不在 grade-names 里',
    ])
  })

  it('refuses a grade that is declared twice', () => {
    expect(findings(gradeNames, programme({ gradeNames: ['优秀', '优秀'] }))).toEqual([
      'error grade-duplicate gradeNames.1: 等次“优秀”列了两次',
    ])
  })
})
