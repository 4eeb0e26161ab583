import { describe, expect, it } from 'vitest'
import { group, programme } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import type { Seat } from '../../model/GradeRule.ts'
import { gradeSeats } from './gradeSeats.ts'

const classes = [
  { name: 'A', size: 26 },
  { name: 'B', size: 10 },
]
const seat = (kind: string, grade: string, seats: number): Seat => ({ class: kind, grade: [grade], seats })
const found = (seats: readonly Seat[], rest: string[] = ['合格'], readings: string[] = []) => {
  const rule = { kind: 'seats', seats, rest, for: { group: '县直部门' }, clause: '优秀20%', readings, untranslated: [] } as const
  return findings(gradeSeats, programme({ groups: [group('县直部门', { size: 36, classes })], units: [], grades: [rule] }))
}

describe('gradeSeats', () => {
  it('accepts seats that leave a rest, and seats that use up the class (CN-09)', () => {
    expect(found([seat('A', '优秀', 5), seat('A', '良好', 8), seat('B', '优秀', 2), seat('B', '良好', 3)])).toEqual([])
    expect(found([seat('A', '优秀', 26), seat('B', '优秀', 10)], [])).toEqual([])
  })

  it('names the class that has more seats than units, or fewer where nothing is left for the rest', () => {
    expect(found([seat('A', '优秀', 20), seat('A', '良好', 8), seat('B', '优秀', 2)])).toEqual([
      'error seats-sum grades.0.seats: 县直部门A类有26个单位，各等次名额之和不应超过26，实为28',
    ])
    expect(found([seat('A', '优秀', 26), seat('B', '优秀', 9)], [])[0]).toContain('各等次名额之和应为10，实为9')
    expect(found([seat('A', '优秀', 26), seat('B', '优秀', 9)], [], ['r1'])[0]).toMatch(/^warning seats-sum/u)
  })

  it('names classes without seats and seats without a class', () => {
    expect(found([seat('A', '优秀', 5), seat('C', '优秀', 5)])).toEqual([
      'error seats-class-missing grades.0.seats: 没有给县直部门B类写名额',
      'error seats-class-unknown grades.0.seats.1.class: 名额写给“C”类，单位表里没有这个类',
    ])
  })

  it('rounds a percentage before it counts', () => {
    const half = (grade: string): Seat => ({ grade: [grade], seats: { percent: '50', rounding: 'up' } })
    const rule = {
      kind: 'seats',
      seats: [half('优秀'), half('良好')],
      rest: ['合格'],
      clause: '各50%',
      readings: [],
      untranslated: [],
    } as const
    expect(findings(gradeSeats, programme({ groups: [group('县直部门', { size: 9 })], units: [], grades: [rule] }))[0]).toContain('实为10')
  })
})
