import { describe, expect, it } from 'vitest'
import { group, node, programme, scorecard } from '../../../test/coreProgramme.ts'
import { findings } from '../../../test/findings.ts'
import { scorecardsForGroups } from './scorecardsForGroups.ts'

describe('scorecardsForGroups', () => {
  it('accepts one scorecard for each group, and a programme without any', () => {
    expect(findings(scorecardsForGroups, programme())).toEqual([])
    expect(findings(scorecardsForGroups, programme({ scorecards: [], result: node({ code: 'total' }) }))).toEqual([])
  })

  it('names unknown groups, groups with two cards and groups with none', () => {
    const groups = [group('县直部门'), group('乡镇')]
    const scorecards = [scorecard(), scorecard({ id: 'b', name: '另一张', for: ['县直部门', '街道'] })]
    expect(findings(scorecardsForGroups, programme({ groups, scorecards }))).toEqual([
      'error scorecard-missing groups.1.name: “乡镇”没有评分表',
      'error scorecard-duplicate scorecards.1.for.0: “县直部门”有两张评分表：“县直部门评分表”和“另一张”',
      'error scorecard-group-unknown scorecards.1.for.1: 评分表“另一张”是给“街道”的，单位表里没有这个组',
    ])
  })
})
