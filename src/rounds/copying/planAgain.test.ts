import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { plannedUnit } from '../../model/plannedUnit.ts'
import type { RoundPlan } from '../../model/RoundPlan.ts'
import type { RegisteredUnit } from '../../people/units/Register.ts'
import { emptyPlan } from '../planning/draftPlan.ts'
import { planAgain } from './planAgain.ts'

const TODAY = '2026-11-22'
const FROM = '2020-01-01'

const unit = (id: string, names: readonly (readonly [string, string])[] = [[id, FROM]], parts: Partial<RegisteredUnit> = {}) =>
  [
    id,
    {
      ...{ id, kind: 'township' as const, code: null, from: FROM, to: null, into: null, places: [{ from: FROM, to: null, parent: '县' }] },
      names: names.map(([name, from]) => ({ name, folded: name, kind: 'official' as const, from, to: null })),
      ...parts,
    },
  ] as const

const register = new Map<string, RegisteredUnit>([
  unit('甲镇'),
  unit('乙镇', [
    ['乙镇', FROM],
    ['乙街道', '2026-03-01'],
  ]),
  unit('丙镇', [['丙镇', FROM]], { to: '2026-05-31', into: '甲镇' }),
  unit('丁镇', [['丁镇', FROM]], { to: '2026-05-31', into: '戊镇' }),
  unit('戊镇'),
  unit('己镇', [['己镇', FROM]], { to: '2026-05-31' }),
])

const stage = (name: string, opensAt: string | null, closesAt: string | null) =>
  ({ name, kind: 'self-check', opensAt, closesAt, text: '', late: 'accepted' }) as const

const plan: RoundPlan = {
  ...emptyPlan('县', false),
  programme: 'a'.repeat(64),
  title: '示例县2025年度政务公开考核',
  asOf: '2025-12-31',
  shift: 3,
  units: ['甲镇', '乙镇', '丙镇', '丁镇', '己镇'].map((id) => plannedUnit(id, '乡镇', null)),
  applies: { 甲镇: { '1': false }, 丙镇: { '1': false } },
  signature: { by: 'p', byName: '王', at: '2025-03-01T00:00:00.000Z', digest: 'd' },
  stages: [
    // 2026-11-24 and 2026-12-31 are worked; 2026-10-03 is a holiday.
    stage('自查', '2025-11-24T00:30:00.000Z', '2025-12-31T16:00:00.000Z'),
    stage('报送', null, '2025-10-03T09:30:00.000Z'),
    stage('公布', null, '2031-01-10T09:30:00.000Z'),
  ],
  leads: { 宣传部: '乙镇', 撤了的: '己镇', 并了的: '丁镇' },
}

const again = planAgain(plan, { register, today: TODAY, calendar: workCalendarFrom(ownCalendar()) })

describe('SH-09: a round prepared for the next year', () => {
  it('keeps programme and rules, and nothing that was drawn or signed', () => {
    expect(again.plan).toMatchObject({ title: '示例县2026年度政务公开考核', asOf: '2026-12-31', shift: 4, signature: null, draws: [] })
    expect(again.plan.programme).toBe(plan.programme)
    expect(again.plan.applies).toEqual({ 甲镇: { '1': false } })
    expect(again.notes).toContain('适用范围的决定带过来了，签字没有：请核对后重新签字。')
  })

  it('has the units as they are today, each once, and says what became of the others', () => {
    expect(again.plan.units.map(({ unit: id }) => id)).toEqual(['甲镇', '乙镇', '戊镇'])
    for (const sentence of [
      '乙镇已更名为乙街道。',
      '丙镇已并入甲镇，甲镇在名单里，不再单列。',
      '丁镇已并入戊镇，名单里改列戊镇，请核对组别和类别。',
      '己镇已经撤销，没有列入名单。',
    ])
      expect(again.notes).toContain(sentence)
    expect(again.plan.leads).toEqual({ 宣传部: '乙镇', 并了的: '戊镇' })
    expect(again.notes).toContain('牵头单位“撤了的”原来对应的单位已经撤销，请重新指定。')
  })

  it('moves the stages by a year at the same time of day, off rest days, and says where the calendar ends', () => {
    expect(again.plan.stages.map(({ opensAt, closesAt }) => [opensAt, closesAt])).toEqual([
      ['2026-11-24T00:30:00.000Z', '2026-12-31T16:00:00.000Z'],
      [null, '2026-10-08T09:30:00.000Z'],
      [null, '2032-01-10T09:30:00.000Z'],
    ])
    expect(again.notes).toContain('“报送”的截止时间后移一年是2026-10-03，不是工作日，暂定为2026-10-08，请核对。')
    expect(again.notes.some((sentence) => sentence.startsWith('工作日历里没有2032年，“公布”的截止时间'))).toBe(true)
  })
})
