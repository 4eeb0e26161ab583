import { dateFromDayNumber, dayNumber } from '../model/CalendarDate.ts'
import { beijingMoment, type Instant } from '../model/Instant.ts'
import { formatDate, formatMoment } from './dates.ts'

/** Until when something holds: its last day where it ends with that day, else the moment. 截止 */
export function untilInWords(end: Instant): string {
  const moment = beijingMoment(end)
  if (!moment.endsWith('T00:00')) return formatMoment(moment)
  return formatDate(dateFromDayNumber(dayNumber(moment.slice(0, 10)) - 1))
}
