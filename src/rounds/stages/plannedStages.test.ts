import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { endMoment } from '../../calendar/deadlines/endMoment.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { roundProgramme, type RoundPeriod } from '../../engine/roundProgramme.ts'
import { beijingMoment } from '../../model/Instant.ts'
import type { Programme } from '../../model/Programme.ts'
import { readProgramme } from '../../programme/readProgramme.ts'
import { plannedStages } from './plannedStages.ts'

const calendar = workCalendarFrom(ownCalendar())

function programmeOf(id: string): Programme {
  const folder = join('programmes', id)
  const files = [
    'programme.yaml',
    'units.yaml',
    'notice.txt',
    ...readdirSync(join(folder, 'scorecards')).map((name) => `scorecards/${name}`),
  ]
  const { programme } = readProgramme(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])))
  if (!programme) throw new Error(`${id} cannot be read.`)
  return programme
}

/** `name kind from → to late`, with what is to be looked at. */
const planned = (id: string, period: RoundPeriod = {}, dayEnd?: string) =>
  plannedStages(roundProgramme(programmeOf(id), period), calendar, dayEnd).map(({ name, kind, opensAt, closesAt, late, notes }) => [
    name,
    kind,
    `${opensAt === null ? '' : beijingMoment(opensAt)}→${closesAt === null ? '' : endMoment(closesAt)}`,
    late,
    ...notes.map(({ message }) => message),
  ])

describe('plannedStages', () => {
  it('dates the self-check, the report and the spot checks as the notice does (TQ-07)', () => {
    expect(planned('taiqian-2020').slice(0, 3)).toEqual([
      ['逐项自查', 'self-check', '2020-12-14T08:30→2020-12-18T17:30', 'accepted'],
      ['报送自查报告', 'report', '→2020-12-21T17:30', 'accepted'],
      ['乡镇考核和部门抽查', 'assess', '2020-12-21T08:30→2020-12-31T17:30', 'accepted', '通知写的是“具体时间另行通知”，请核定时间。'],
    ])
  })

  it('ends with the day where the organiser wants it so (TQ-07)', () => {
    expect(planned('taiqian-2020', {}, '24:00')[0]?.[2]).toBe('2020-12-14T00:00→2020-12-18T24:00')
  })

  it('dates evidence by 25 December and the lead assessors by 4 January (SH-09)', () => {
    expect(planned('sanhe-2018').slice(0, 3)).toEqual([
      [
        '单位自查',
        'self-check',
        '2018-12-01T00:00→2018-12-25T17:30',
        'accepted',
        '开始的2018-12-01不是工作日，最近的工作日是2018-11-30和2018-12-03，请核定。',
      ],
      ['牵头单位评分', 'assess', '→2019-01-04T17:30', 'accepted'],
      ['综合评分', 'consolidate', '2019-01-01T00:00→2019-01-31T17:30', 'accepted', expect.stringContaining('开始的2019-01-01不是工作日')],
    ])
  })

  it('has what is late count as nothing, with the notice’s words (SZ-08)', () => {
    const [, evidence] = plannedStages(programmeOf('suizhou-2021'), calendar)
    expect(evidence).toMatchObject({ kind: 'evidence', late: 'none', closesAt: '2022-01-14T09:30:00.000Z', notes: [] })
    expect(evidence?.text).toContain('逾期未报视为无相关工作内容')
  })

  it('flags an end on a day off, which ends with that day', () => {
    expect(planned('changning-2020')[1]).toEqual([
      '年终网上考核',
      'assess',
      '2020-12-11T08:30→2020-12-20T24:00',
      'accepted',
      '截止的2020-12-20不是工作日，最近的工作日是2020-12-18和2020-12-21，请核定。',
      '通知写的是“检查考核时间初定为 2020 年 12 月中旬”，请核定时间。',
    ])
  })

  it('counts on from another stage, by the month of the period, and says what nobody has dated (TY)', () => {
    const stages = planned('tangyin-2022')
    expect(stages[1]?.slice(0, 3)).toEqual(['评估报告', 'consolidate', '→2022-09-10T24:00'])
    expect(stages[3]).toEqual([
      '整改',
      'rectify',
      '→',
      'accepted',
      '“整改”在“反馈”之后5个工作日内，“反馈”还没有定时间，请先定下来，再定这一阶段的截止时间。',
    ])
    const dated = programmeOf('tangyin-2022')
    const withFeedback = { ...dated, stages: dated.stages.map((stage) => (stage.name === '反馈' ? { ...stage, to: '2022-09-26' } : stage)) }
    expect(plannedStages(withFeedback, calendar)[3]?.closesAt).toBe('2022-10-08T09:30:00.000Z')
  })

  it('moves with the round, and says of which year the calendar knows nothing', () => {
    expect(planned('sanhe-2018', { shift: 8 })[1]).toEqual([
      '牵头单位评分',
      'assess',
      '→2027-01-04T17:30',
      'accepted',
      '工作日历里没有2027年，2027-01-04是不是工作日还不知道，请核对截止日期。',
    ])
  })

  it('repeats a day of the month for each part of a longer period', () => {
    const whole = { ...programmeOf('tangyin-2022'), period: { from: '2022-01-01', to: '2022-12-31', everyMonths: 3 } }
    expect(plannedStages(whole, calendar).flatMap(({ name, kind }) => (kind === 'consolidate' ? [name] : []))).toEqual([
      '评估报告（第1次）',
      '评估报告（第2次）',
      '评估报告（第3次）',
      '评估报告（第4次）',
    ])
  })
})
