import { workCalendarFrom, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Programme } from '../../model/Programme.ts'

/** Days of a calendar, as data or laid out. */
interface CalendarDays {
  readonly years: readonly number[]
  readonly holidays: Iterable<CalendarDate>
  readonly workdays: Iterable<CalendarDate>
}

/**
 * The calendar by which best answers are looked for: with the years around the period, for dates at its end are tried too, whose clocks run into a year
 * of which nobody has said the holidays yet. Which of two values is better does not hang on them. 试算用的工作日历
 */
export function searchCalendar({ years, holidays, workdays }: CalendarDays, { period }: Pick<Programme, 'period'>): WorkCalendar {
  const [first, last] = [Number(period.from.slice(0, 4)) - 1, Number(period.to.slice(0, 4)) + 1]
  const around = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  return workCalendarFrom({ years: [...years, ...around], holidays: [...holidays], workdays: [...workdays] })
}
