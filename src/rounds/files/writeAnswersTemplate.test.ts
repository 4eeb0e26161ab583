import { describe, expect, it } from 'vitest'
import { group, programmeOf, scoredLeaf, yesNo } from '../../../test/coreProgramme.ts'
import type { Unit } from '../../model/Facts.ts'
import { writeAnswersTemplate } from './writeAnswersTemplate.ts'

const unit: Unit = {
  id: '甲局',
  name: '甲局',
  group: '县直部门',
  names: ['甲局'],
  functions: [],
  parameters: {},
  objects: {},
  applies: {},
  drawn: {},
}

describe('the template of answers', () => {
  it('has a line for each month of a check that is answered by month', () => {
    const monthly = scoredLeaf('1', '100', {
      checks: [yesNo('1.published')],
      per: { each: 'month', join: { how: 'mean' }, odd: false, exceptSelf: false },
    })
    const programme = programmeOf([monthly], { groups: [group('县直部门')], period: { from: '2020-11-01', to: '2020-12-31' } })
    const facts = { answers: {}, incidents: [], overrides: [] }
    const round = {
      id: 'r',
      title: '批次',
      demonstration: true,
      asOf: '2020-12-31',
      calendar: { years: [2020], holidays: [], workdays: [] },
      units: [{ unit, facts }],
      history: [],
      decisions: [],
    }
    const lines = [...writeAnswersTemplate(round, programme)].slice(1).filter((row) => row.includes('1.published'))
    expect(lines.map((row) => row.split(',')[2])).toEqual(['2020-11', '2020-12'])
  })
})
