import { beijingDate, type Instant } from '../model/Instant.ts'
import { instantAfter } from '../model/instantAfter.ts'
import { CalendarNotCovered } from './CalendarNotCovered.ts'
import { workdaysBetween, type WorkCalendar } from './WorkCalendar.ts'

/**
 * Working days from today to the last day before an end, by which people plan: none on the last day itself. 还有几个工作日
 *
 * An end with a day is the first moment of the next. Null: the calendar does not reach that far.
 */
export function workdaysLeft(end: Instant, now: Instant, calendar: WorkCalendar): number | null {
  try {
    return workdaysBetween(calendar, beijingDate(now), beijingDate(instantAfter(end, -1)))
  } catch (error) {
    if (error instanceof CalendarNotCovered) return null
    throw error
  }
}
