import { describe, expect, it } from 'vitest'
import { programme } from '../../../test/coreProgramme.ts'
import type { Period, Stage } from '../../model/Programme.ts'
import { stageSheets, type AddWorkdays } from './stageSheets.ts'

/** As if every day were worked. */
const everyDay: AddWorkdays = (from, count) => `${from.slice(0, 8)}${String(Number(from.slice(8)) + count).padStart(2, '0')}`

const days = (stages: readonly Stage[], period: Period = { from: '2022-01-01', to: '2022-12-31' }, add = everyDay) =>
  stageSheets(programme({ stages, period }), add).map(({ windows, rule }) => ({
    days: windows.map(({ from, to }) => `${from ?? ''}/${to ?? ''}`),
    rule,
  }))

describe('stageSheets', () => {
  it('keeps a window as the notice has it', () => {
    expect(days([{ name: '自查', from: '2022-12-14', to: '2022-12-18' }])).toEqual([{ days: ['2022-12-14/2022-12-18'], rule: null }])
  })

  it('counts from the end of another stage, by working days or by days', () => {
    const feedback: Stage = { name: '反馈', to: '2022-03-10' }
    const within = (count: string, unit: 'days' | 'workdays'): Stage => ({ name: '整改', within: { count, unit }, after: '反馈' })
    expect(days([feedback, within('5', 'workdays')])[1]).toEqual({ days: ['/2022-03-15'], rule: '反馈后5个工作日内' })
    expect(days([feedback, within('30', 'days')])[1]).toEqual({ days: ['/2022-04-09'], rule: '反馈后30天内' })
  })

  it('says only the rule where the other stage has no day, or the calendar does not reach', () => {
    const rectify: Stage = { name: '整改', within: { count: '5', unit: 'workdays' }, after: '反馈' }
    expect(days([{ name: '反馈' }, rectify])[1]).toEqual({ days: [], rule: '反馈后5个工作日内' })
    expect(days([{ name: '反馈', to: '2031-03-10' }, rectify], undefined, () => null)[1]?.days).toEqual([])
  })

  it('gives a day of every part of a period that recurs', () => {
    const report: Stage = { name: '评估报告', month: 3, day: 10 }
    expect(days([report], { from: '2022-07-01', to: '2022-12-31', everyMonths: 3 })).toEqual([
      { days: ['/2022-09-10', '/2022-12-10'], rule: '每季度第3个月10日前' },
    ])
  })
})
