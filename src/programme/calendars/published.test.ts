import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { ownCalendars } from '../../../test/ownCalendar.ts'
import { isWorkday, workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'

const require = createRequire(import.meta.url)

/** A table kept by others from the same notices; only its data is read. */
const published = JSON.parse(readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8')) as {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const { calendar: data, issues, overruled, parts } = ownCalendars()
const calendar = workCalendarFrom(data)

const daysOf = (year: number) =>
  Array.from({ length: dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`) }, (_, at) =>
    dateFromDayNumber(dayNumber(`${year}-01-01`) + at),
  )

const isWeekend = (day: string) => (dayNumber(day) + 3) % 7 >= 5

describe('the calendar that comes with the program', () => {
  it('has no mistake and covers 2018 to 2026', () => {
    expect(issues).toEqual([])
    expect(data.years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(parts.map(({ file }) => file)).toEqual(data.years.map((year) => `${year}.yaml`))
  })

  it.each(data.years)('says of every day of %i what the published table says', (year) => {
    const differing = daysOf(year).filter((day) => {
      const worked = day in published.workdays || (!isWeekend(day) && !(day in published.holidays))
      return isWorkday(calendar, day) !== worked
    })
    expect(differing).toEqual([])
  })

  it('names the source of every notice', () => {
    for (const { title, number, issued, url } of parts.flatMap(({ notices }) => notices)) {
      expect(title).toMatch(/^国务院办公厅关于.+的通知$/u)
      expect(number).toMatch(/^国办发明电〔\d{4}〕\d+号$/u)
      expect(issued?.slice(0, 4)).toBe(number?.slice(6, 10))
      expect(url).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\//u)
    }
  })

  it('lets the later notice hold where two speak of a day', () => {
    expect(overruled.map(({ day, earlier, later }) => [day, earlier.notice.number, later.notice.number])).toEqual([
      ['2020-02-01', '国办发明电〔2019〕16号', '国办发明电〔2020〕1号'],
    ])
  })

  it.each([
    ['2018-12-29', true, 'worked by the notice of 2019'],
    ['2018-12-31', false, 'off by the notice of 2019'],
    ['2019-05-02', false, 'off by the notice that came later'],
    ['2020-01-31', false, 'off by the longer Spring Festival'],
    ['2020-02-01', false, 'made up at first, then off'],
    ['2020-12-31', true, 'an ordinary Thursday'],
    ['2022-12-31', false, 'off by the notice of 2023'],
    ['2024-02-09', true, 'the eve on which rest was only encouraged'],
    ['2025-01-28', false, 'the eve, off since 2025'],
  ])('says of %s: %s (%s)', (day, worked) => {
    expect(isWorkday(calendar, day)).toBe(worked)
  })
})
