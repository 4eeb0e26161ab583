import { describe, expect, it } from 'vitest'
import { group, named, programmeOf, scoredLeaf, yesNo } from '../../../test/coreProgramme.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Assessor } from '../../model/Programme.ts'
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

const roundOf = (units: readonly Unit[]) => ({
  id: 'r',
  title: '批次',
  demonstration: true,
  asOf: '2020-12-31',
  calendar: { years: [2020], holidays: [], workdays: [] },
  units: units.map((one) => ({ unit: one, facts: { answers: {}, incidents: [], overrides: [] } })),
  history: [],
  decisions: [],
})

/** Unit and check of each line but the first. */
const asked = (lines: Iterable<string>): string[] => [...lines].slice(1).map((row) => row.split(',').slice(0, 2).join(' '))

describe('the template of answers', () => {
  const leads: readonly Assessor[] = [
    { name: '市财政局', aliases: ['财政局'], unit: '甲局', instead: '市政务办', readings: ['r1'] },
    { name: '市政务办', aliases: [], readings: [] },
  ]
  const led = programmeOf(
    [
      scoredLeaf('1', '50', { checks: [yesNo('1.published')], assessor: ['财政局'] }),
      scoredLeaf('2', '50', { checks: [yesNo('2.published')], scope: { names: named('乙局'), except: [], open: false } }),
    ],
    { assessors: leads },
    { assessor: ['市政务办'] },
  )
  const both = roundOf([unit, { ...unit, id: '乙局', name: '乙局', names: ['乙局'] }])

  it('leaves out what is not a unit’s business', () => {
    expect(asked(writeAnswersTemplate(both, led))).toEqual(['甲局 1.published', '乙局 1.published', '乙局 2.published'])
  })

  it('gives a lead assessor its own rows, and another those in which it would score itself (SH-02)', () => {
    expect(asked(writeAnswersTemplate(both, led, '市财政局'))).toEqual(['乙局 1.published'])
    expect(asked(writeAnswersTemplate(both, led, '市政务办'))).toEqual(['甲局 1.published', '乙局 2.published'])
  })

  it('has a line for each month of a check that is answered by month', () => {
    const monthly = scoredLeaf('1', '100', {
      checks: [yesNo('1.published')],
      per: { each: 'month', join: { how: 'mean' }, odd: false, exceptSelf: false },
    })
    const programme = programmeOf([monthly], { groups: [group('县直部门')], period: { from: '2020-11-01', to: '2020-12-31' } })
    const lines = [...writeAnswersTemplate(roundOf([unit]), programme)].slice(1).filter((row) => row.includes('1.published'))
    expect(lines.map((row) => row.split(',')[2])).toEqual(['2020-11', '2020-12'])
  })
})
