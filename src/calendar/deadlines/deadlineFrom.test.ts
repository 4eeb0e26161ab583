import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownCalendar } from '../../../test/ownCalendar.ts'
import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import { CalendarNotCovered } from '../CalendarNotCovered.ts'
import { addWorkdays, daysBetween, isWorkday, workCalendarFrom, workdaysBetween } from '../WorkCalendar.ts'
import { addMonths } from '../../model/addMonths.ts'
import { deadlineFrom, isLate } from './deadlineFrom.ts'
import { deadlineInWords } from './deadlineInWords.ts'

const calendar = workCalendarFrom(ownCalendar())

const workdays = (from: string, length: number) => deadlineFrom(calendar, { from, length, unit: 'workdays' }).last

describe('a deadline of workdays', () => {
  // 2018: Spring Festival off 15–21 February, worked on 11 and 24 February; National Day off 1–7 October, worked on 29 and 30 September.
  it.each([
    [1, '2018-02-14', '2018-02-22'],
    [5, '2018-02-09', '2018-02-22'],
    [7, '2018-02-09', '2018-02-24'],
    [10, '2018-02-09', '2018-02-28'],
    [15, '2018-02-09', '2018-03-07'],
    [20, '2018-02-09', '2018-03-14'],
    [1, '2018-09-28', '2018-09-29'],
    [5, '2018-09-28', '2018-10-10'],
    [7, '2018-09-28', '2018-10-12'],
    [10, '2018-09-28', '2018-10-17'],
    [15, '2018-09-28', '2018-10-24'],
    [20, '2018-09-28', '2018-10-31'],
  ])('of %i from %s ends on %s on the calendar of 2018 (SH-06)', (length, from, last) => {
    expect(workdays(from, length)).toBe(last)
  })

  it.each([
    ['2018-12-28', 1, '2018-12-29', 'a Saturday made up by the notice of the year after'],
    ['2018-12-28', 2, '2019-01-02', 'across 元旦 of 2019'],
    ['2019-04-30', 1, '2019-05-05', 'the longer 五一 of 2019, a Sunday made up'],
    ['2020-01-23', 5, '2020-02-07', 'the longer Spring Festival of 2020'],
    ['2021-09-30', 2, '2021-10-09', 'a Saturday made up after National Day'],
    ['2022-12-30', 1, '2023-01-03', 'a New Year’s Eve off by the notice of the year after'],
    ['2023-09-28', 3, '2023-10-09', 'Mid-autumn and National Day together'],
    ['2024-02-08', 1, '2024-02-09', 'the eve on which rest was only encouraged'],
    ['2024-02-09', 1, '2024-02-18', 'a Sunday made up after the Spring Festival'],
    ['2025-09-30', 1, '2025-10-09', 'eight days of National Day'],
    ['2026-02-13', 3, '2026-02-25', 'nine days of Spring Festival, a Saturday made up before'],
    ['2026-11-22', 5, '2026-11-27', 'received on a Sunday'],
  ])('from %s, %i of them end on %s (%s)', (from, length, last) => {
    expect(workdays(from, length)).toBe(last)
  })

  it('says which holidays it passed over and which weekend days it counted', () => {
    expect(deadlineFrom(calendar, { from: '2018-09-28', length: 5, unit: 'workdays', at: '17:30' })).toMatchObject({
      counted: '2018-10-10',
      due: '2018-10-10T17:30',
      off: ['2018-10-01', '2018-10-02', '2018-10-03', '2018-10-04', '2018-10-05'],
      made: ['2018-09-29', '2018-09-30'],
    })
  })

  it('is refused where it runs into a year that nobody covers, and where it is none', () => {
    expect(() => workdays('2026-12-28', 20)).toThrow(new CalendarNotCovered(2027))
    for (const length of [0, -1, 1.5, NaN]) expect(() => workdays('2026-01-05', length)).toThrow(RangeError)
  })
})

describe('a deadline of days or months', () => {
  it.each([
    ['30 days', { from: '2026-08-05', length: 30, unit: 'days' }, '2026-09-04'],
    ['30 days that end on a Sunday', { from: '2026-10-16', length: 30, unit: 'days' }, '2026-11-16'],
    ['15 days that end on a Sunday made up', { from: '2026-09-05', length: 15, unit: 'days' }, '2026-09-20'],
    ['10 days that end in National Day', { from: '2026-09-25', length: 10, unit: 'days' }, '2026-10-08'],
    ['a month', { from: '2026-03-16', length: 1, unit: 'months' }, '2026-04-16'],
    ['a month from the 31st', { from: '2026-03-31', length: 1, unit: 'months' }, '2026-04-30'],
    ['a month into February', { from: '2024-01-31', length: 1, unit: 'months' }, '2024-02-29'],
    ['three months across the year', { from: '2025-10-15', length: 3, unit: 'months' }, '2026-01-15'],
    ['a month that ends in Spring Festival', { from: '2026-01-16', length: 1, unit: 'months' }, '2026-02-24'],
  ] as const)('%s', (_, term, last) => {
    expect(deadlineFrom(calendar, term).last).toBe(last)
  })

  it('is explained with the articles of the Civil Code that it rests on', () => {
    expect(deadlineInWords(deadlineFrom(calendar, { from: '2024-05-31', length: 1, unit: 'months', at: '12:00' }))).toEqual([
      '从2024-05-31起1个月，起始日当天不算（民法典第二百零一条：开始的当日不计入），到2024-06-30',
      '到期月没有31日，取月末日（民法典第二百零二条）',
      '2024-06-30是休息日，顺延到下一个工作日2024-07-01（民法典第二百零三条）',
      '2024-07-01 12:00截止',
    ])
    expect(deadlineInWords(deadlineFrom(calendar, { from: '2020-09-25', length: 5, unit: 'workdays' }))).toEqual([
      '从2020-09-25起5个工作日，起始日当天不算（民法总则第二百零一条：开始的当日不计入），到2020-10-09',
      '其间放假、不算工作日：10-01、10-02、10-05、10-06、10-07、10-08',
      '其间周末调休上班、算工作日：09-27',
      '2020-10-09截止',
    ])
  })
})

describe('lateness', () => {
  it.each([
    ['2026-11-26T17:30', '2026-11-26T17:30', false],
    ['2026-11-26T17:30', '2026-11-26T17:31', true],
    ['2026-11-26T17:30', '2026-11-25', false],
    ['2026-11-26T17:30', '2026-11-27', true],
    ['2026-11-26T17:30', '2026-11-26', null],
    ['2026-11-26T24:00', '2026-11-26', false],
    ['2026-11-26T24:00', '2026-11-26T23:59', false],
    ['2026-11-26T24:00', '2026-11-27T00:00', true],
  ])('of what was due %s and came %s: %s', (due, when, late) => {
    expect(isLate(due, when)).toBe(late)
  })
})

describe('deadlines', () => {
  const days = fc.integer({ min: dayNumber('2018-01-01'), max: dayNumber('2026-06-30') }).map(dateFromDayNumber)
  const lengths = fc.integer({ min: 1, max: 60 })

  it('undo the count of workdays, and are undone by it', () => {
    fc.assert(
      fc.property(days, lengths, (from, length) => {
        const end = addWorkdays(calendar, from, length)
        expect(workdaysBetween(calendar, from, end)).toBe(length)
        expect(addWorkdays(calendar, from, workdaysBetween(calendar, from, end))).toBe(end)
      }),
    )
  })

  it('never lie on a day off, and lie behind their first day', () => {
    fc.assert(
      fc.property(days, lengths, fc.constantFrom('workdays', 'days', 'months'), (from, length, unit) => {
        fc.pre(unit !== 'months' || length <= 5)
        const { last, counted } = deadlineFrom(calendar, { from, length, unit })
        expect(isWorkday(calendar, last)).toBe(true)
        expect(last > from && last >= counted).toBe(true)
      }),
    )
  })

  it('of a later first day, or of more days, are never earlier', () => {
    fc.assert(
      fc.property(days, lengths, fc.nat(30), fc.constantFrom('workdays', 'days'), (from, length, more, unit) => {
        const end = deadlineFrom(calendar, { from, length, unit }).last
        expect(deadlineFrom(calendar, { from, length: length + more, unit }).last >= end).toBe(true)
        const later = dateFromDayNumber(dayNumber(from) + more)
        expect(deadlineFrom(calendar, { from: later, length, unit }).last >= end).toBe(true)
      }),
    )
  })

  it('of months keep the day, or take the last one of the month', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (from, months) => {
        const end = addMonths(from, months)
        const next = dateFromDayNumber(dayNumber(end) + 1)
        expect(end.slice(8) === from.slice(8) || (end.slice(8) < from.slice(8) && next.endsWith('-01'))).toBe(true)
        expect(Math.abs(daysBetween(from, end) - months * 30.44)).toBeLessThan(4)
      }),
    )
  })
})
