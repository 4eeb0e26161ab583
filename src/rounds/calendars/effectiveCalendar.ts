import type { CalendarData } from '../../model/RoundFacts.ts'
import { readCalendars, type CalendarText, type ReadCalendars } from '../../programme/calendars/readCalendars.ts'
import type { Db } from '../../store/Db.ts'
import { listCalendarNotices, noticesThatCount } from '../../store/queries/calendars.ts'

/** How a notice of the database is called where a message names a file. */
export const noticeFile = (year: number): string => `${year}年（本机登记）`

/**
 * The calendar by which new rounds count: the notices that come with the program, and over them, of each year, the newest that an administrator put in.
 * What was put in says of a day counts; of days of which it says nothing, the program's own notice does. 当前工作日历
 */
export async function effectiveCalendar(db: Db, shipped: readonly CalendarText[]): Promise<ReadCalendars> {
  const own = noticesThatCount(await listCalendarNotices(db)).map(({ year, yaml }) => ({ file: noticeFile(year), text: yaml }))
  return readCalendars([...shipped, ...own])
}

/** Days of the years that both cover on which one is worked and the other is not. 说法不同的日子 */
export function differingDays(a: CalendarData, b: CalendarData): readonly string[] {
  const both = new Set(a.years.filter((year) => b.years.includes(year)))
  const words = ({ holidays, workdays }: CalendarData) =>
    new Map([...holidays.map((day) => [day, 'off'] as const), ...workdays.map((day) => [day, 'on'] as const)])
  const [one, other] = [words(a), words(b)]
  const days = new Set([...one.keys(), ...other.keys()])
  return [...days].filter((day) => both.has(Number(day.slice(0, 4))) && one.get(day) !== other.get(day)).sort()
}
