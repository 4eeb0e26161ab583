import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { workCalendarFrom } from '../WorkCalendar.ts'
import { isMoment, isTimeOfDay } from './Moment.ts'
import { remainingInWords, remainingUntil } from './remaining.ts'

const calendar = workCalendarFrom(ownCalendar())

const words = (due: string, now: string, unit: 'workdays' | 'days' = 'workdays') =>
  remainingInWords(remainingUntil(calendar, due, now), due, now, unit)

describe('what is left until a deadline', () => {
  it.each([
    ['2026-11-26T17:30', '2026-11-23', '还有 3 个工作日（11-26 17:30 止）'],
    ['2026-11-26T17:30', '2026-11-23T09:00', '还有 3 个工作日（11-26 17:30 止）'],
    ['2026-11-26T24:00', '2026-11-23', '还有 3 个工作日（11-26 止）'],
    ['2026-10-09T24:00', '2026-09-30', '还有 2 个工作日（10-09 止）'],
    ['2026-01-05T12:00', '2025-12-30', '还有 3 个工作日（2026-01-05 12:00 止）'],
    ['2026-11-29T24:00', '2026-11-27', '还有 2 天，其间没有工作日（11-29 止）'],
    ['2026-11-26T17:30', '2026-11-26', '今天 17:30 截止'],
    ['2026-11-26T17:30', '2026-11-26T17:30', '今天 17:30 截止'],
    ['2026-11-26T17:30', '2026-11-26T17:31', '今天 17:30 已截止'],
    ['2026-11-26T24:00', '2026-11-26T08:00', '今天截止'],
    ['2026-11-26T17:30', '2026-11-30', '已超过 2 个工作日（11-26 17:30 止）'],
    ['2026-11-27T17:30', '2026-11-28', '已超过 1 天（11-27 17:30 止）'],
  ])('of %s, seen at %s: %s', (due, now, said) => {
    expect(words(due, now)).toBe(said)
  })

  it('is said in days where days are counted', () => {
    expect(words('2026-11-26T24:00', '2026-11-20', 'days')).toBe('还有 6 天（11-26 止）')
  })

  it('is figures too', () => {
    expect(remainingUntil(calendar, '2026-10-09T17:30', '2026-09-30')).toEqual({ state: 'left', workdays: 2, days: 9 })
    expect(remainingUntil(calendar, '2026-09-30T17:30', '2026-10-09')).toEqual({ state: 'late', workdays: 2, days: 9 })
  })
})

describe('a moment', () => {
  it.each([
    ['2026-11-26T17:30', true],
    ['2026-11-26T24:00', true],
    ['2026-11-26T24:01', false],
    ['2026-11-31T12:00', false],
    ['2026-11-26 17:30', false],
    ['2026-11-26', false],
  ])('is %s: %s', (text, is) => {
    expect(isMoment(text)).toBe(is)
  })

  it('has a time of two digits each', () => {
    expect(['09:05', '9:05', '23:60', '25:00'].map(isTimeOfDay)).toEqual([true, false, false, false])
  })
})
