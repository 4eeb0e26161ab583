import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFromDayNumber, dayNumber, isCalendarDate } from './CalendarDate.ts'

describe('a calendar date', () => {
  it('counts days as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 2_900_000 }), (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10)
        fc.pre(text.length === 10 && /^\d/.test(text))
        expect(dateFromDayNumber(day)).toBe(text)
        expect(dayNumber(text)).toBe(day)
        expect(isCalendarDate(text)).toBe(true)
      }),
    )
  })

  it.each(['2020-02-29', '2000-02-29', '2019-12-31'])('knows %s', (text) => {
    expect(isCalendarDate(text)).toBe(true)
  })

  it.each(['2019-02-29', '1900-02-29', '2020-00-10', '2020-13-01', '2020-04-31', '2020-1-1', '20200101', '2020-01-01T00:00', ''])(
    'does not know “%s”',
    (text) => {
      expect(isCalendarDate(text)).toBe(false)
    },
  )
})
