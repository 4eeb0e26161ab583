import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'

/** The moment at which a day begins in Beijing, eight hours before it does in London. 当日零时 */
export const startOfDay = (day: CalendarDate): Instant => `${dateFromDayNumber(dayNumber(day) - 1)}T16:00:00.000Z`

/** The moment at which a day is over. */
export const endOfDay = (day: CalendarDate): Instant => `${day}T16:00:00.000Z`

/** The last day on which something holds that ends at a moment. */
export function lastDayBefore(to: Instant): CalendarDate {
  const day = beijingDate(to)
  return startOfDay(day) === to ? dateFromDayNumber(dayNumber(day) - 1) : day
}
