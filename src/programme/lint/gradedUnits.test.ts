import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { GradeRule, RankRule } from '../../model/GradeRule.ts'
import { gradedUnits } from './gradedUnits.ts'

const rank: RankRule = { within: 'group', ties: 'block', vetoed: 'out', readings: ['r5'] }
const seats = (parts: Partial<GradeRule>) =>
  ({ kind: 'seats', seats: [], rest: [], clause: '优秀20%', readings: [], untranslated: [], ...parts }) as GradeRule

describe('gradedUnits', () => {
  it('accepts seats for a group that is ranked', () => {
    expect(findings(gradedUnits, programme({ rank, grades: [seats({ for: { group: '县直部门' } })] }))).toEqual([])
  })

  it('names groups and classes that do not exist', () => {
    expect(findings(gradedUnits, programme({ rank, grades: [seats({ for: { group: '街道' } }), seats({ for: { class: 'A' } })] }))).toEqual(
      [
        'error grade-group-unknown grades.0.for: 等次规则第1条是给“街道”的，单位表里没有这个组',
        'error grade-class-unknown grades.1.for: 等次规则第2条是给“A”类的，单位表里没有这个类',
      ],
    )
  })

  it('wants a ranking before it gives places', () => {
    expect(findings(gradedUnits, programme({ grades: [seats({})] }))[0]).toContain('rank-missing grades.0')
    const when = { op: 'last-places', places: 3, within: 'group', years: 3 } as const
    const bad: GradeRule = { kind: 'when', grade: ['不合格'], when, place: 'passes-on', clause: '', readings: [], untranslated: [] }
    expect(findings(gradedUnits, programme({ grades: [bad] }))[0]).toContain('rank-missing')
  })
})
