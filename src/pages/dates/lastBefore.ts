import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { realDay, type MonthDay } from './findDates.ts'

/** Days by which a page may be ahead: a clock or a keeper slipped, and it is not another year. */
const SLIP_DAYS = 7

/** The last such day before another (on which the page was read, or changed); null where that is not known. 最近的月日 */
export function lastBefore({ month, day }: MonthDay, known: CalendarDate | null): CalendarDate | null {
  if (known === null) return null
  const year = Number(known.slice(0, 4))
  const date = realDay(year, month, day)
  return date !== null && date <= dateFromDayNumber(dayNumber(known) + SLIP_DAYS) ? date : realDay(year - 1, month, day)
}
