import { describe, expect, it } from 'vitest'
import { group, programme, unit } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { groupsGiven } from './groupsGiven.ts'

describe('groupsGiven', () => {
  it('warns of groups that are only counted, and of groups that are not even that (TQ-02)', () => {
    const groups = [group('县直部门'), group('乡镇', { size: 9 }), group('街道')]
    expect(findings(groupsGiven, programme({ groups }))).toEqual([
      'warning group-unnamed groups.1.name: “乡镇”有9个单位，没有点名',
      'warning group-size-unknown groups.2.name: “街道”没有写单位，也没有写数目',
    ])
  })

  it('warns of a group of which the notice names only some (TY-01)', () => {
    const sample = programme({ groups: [group('县直部门', { open: true })], units: [unit('甲局'), unit('乙局')] })
    expect(findings(groupsGiven, sample)).toEqual(['warning group-open groups.0.open: “县直部门”只点了2个单位的名，名单没有列全'])
  })
})
