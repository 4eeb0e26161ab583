import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFromDayNumber, dayNumber } from '../model/CalendarDate.ts'
import { CalendarContradicts } from './CalendarContradicts.ts'
import { CalendarNotCovered } from './CalendarNotCovered.ts'
import { addWorkdays, daysBetween, isWorkday, workCalendarFrom, workdaysBetween } from './WorkCalendar.ts'

/** National Day of 2020: off from 1 to 8 October, worked on 27 September and 10 October. */
const data = {
  years: [2021, 2020],
  holidays: ['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2020-10-${day}`),
  workdays: ['2020-09-27', '2020-10-10'],
}
const calendar = workCalendarFrom(data)

describe('a work calendar', () => {
  it.each([
    ['2020-09-25', true, 'a Friday'],
    ['2020-09-26', false, 'a Saturday'],
    ['2020-09-27', true, 'a Sunday made up'],
    ['2020-10-01', false, 'a Thursday off'],
    ['2020-10-08', false, 'the last day off'],
    ['2020-10-09', true, 'the Friday after'],
    ['2020-10-10', true, 'a Saturday made up'],
    ['2020-10-11', false, 'a Sunday'],
    ['2020-02-29', false, 'a leap day on a Saturday'],
    ['2021-01-01', true, 'a day that the calendar was not told of'],
  ])('says of %s: %s (%s)', (date, worked) => {
    expect(isWorkday(calendar, date)).toBe(worked)
  })

  it.each([
    ['2020-09-25', '2020-09-25', 0],
    ['2020-09-25', '2020-09-26', 0],
    ['2020-09-25', '2020-09-28', 2],
    ['2020-09-30', '2020-10-08', 0],
    ['2020-09-30', '2020-10-12', 3],
    ['2020-10-12', '2020-09-30', -3],
    ['2020-12-31', '2021-01-04', 2],
  ])('counts from %s to %s without the first day: %i', (from, to, count) => {
    expect(workdaysBetween(calendar, from, to)).toBe(count)
  })

  it('finds the day on which a deadline of workdays ends', () => {
    expect(addWorkdays(calendar, '2020-09-25', 7)).toBe('2020-10-12')
    expect(addWorkdays(calendar, '2020-10-03', 0)).toBe('2020-10-03')
  })

  it('counts plain days across years', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
    expect(daysBetween('2021-01-01', '2020-12-31')).toBe(-1)
  })

  it('refuses a year that it does not cover, and names it', () => {
    const broken = workCalendarFrom({ ...data, years: [2019, 2021] })
    const runs = [
      () => isWorkday(broken, '2020-05-06'),
      () => workdaysBetween(broken, '2019-12-30', '2021-01-04'),
      () => workdaysBetween(broken, '2021-01-04', '2019-12-30'),
      () => workdaysBetween(broken, '2020-05-06', '2020-05-06'),
      () => addWorkdays(broken, '2019-12-31', 1),
    ]
    for (const run of runs) expect(run).toThrow(new CalendarNotCovered(2020))
    expect(new CalendarNotCovered(2020)).toMatchObject({ year: 2020, message: expect.stringContaining('补上2020年') as string })
  })

  it('refuses days that cannot be meant', () => {
    expect(() => workCalendarFrom({ ...data, workdays: ['2020-10-01'] })).toThrow(new CalendarContradicts('2020-10-01', 'both'))
    expect(() => workCalendarFrom({ ...data, holidays: ['2020-02-30'] })).toThrow(new CalendarContradicts('2020-02-30', 'no-such-day'))
    expect(() => addWorkdays(calendar, '2020-05-06', -1)).toThrow(RangeError)
  })

  const days = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2021-12-31') }).map(dateFromDayNumber)

  it('counts what a walk from day to day counts', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        let count = 0
        for (let day = dayNumber(from) + 1; day <= dayNumber(to); day++) if (isWorkday(calendar, dateFromDayNumber(day))) count++
        expect(workdaysBetween(calendar, from, to)).toBe(count)
      }),
    )
  })

  it('adds up along a line of days, in either direction', () => {
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        expect(workdaysBetween(calendar, a, b) + workdaysBetween(calendar, b, c)).toBe(workdaysBetween(calendar, a, c))
      }),
    )
  })

  it('reaches a deadline that lies exactly that many workdays ahead and is worked itself', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        fc.pre(from < '2021-09-01')
        const end = addWorkdays(calendar, from, count)
        expect(workdaysBetween(calendar, from, end)).toBe(count)
        expect(isWorkday(calendar, end)).toBe(true)
      }),
    )
  })
})
