import { dateFromDayNumber, dayNumber, type CalendarDate } from './CalendarDate.ts'
import { beijingDate, type Instant } from './Instant.ts'
import { DAY_MS, HOUR_MS, instantAfter } from './instantAfter.ts'

/** The moment at which a day begins in Beijing. 当日零时 */
export const startOfBeijingDay = (day: CalendarDate): Instant => instantAfter(`${day}T00:00:00.000Z`, -8 * HOUR_MS)

/** The moment at which it is over. 当日结束 */
export const endOfBeijingDay = (day: CalendarDate): Instant => instantAfter(startOfBeijingDay(day), DAY_MS)

/** The last day on which something holds that ends at a moment. 截止日 */
export function lastBeijingDay(end: Instant): CalendarDate {
  const day = beijingDate(end)
  return startOfBeijingDay(day) === end ? dateFromDayNumber(dayNumber(day) - 1) : day
}
