import { endMoment } from '../calendar/deadlines/endMoment.ts'
import { dayOf, END_OF_DAY, timeOf } from '../calendar/deadlines/Moment.ts'
import type { Instant } from '../model/Instant.ts'
import { formatDate, formatMoment } from './dates.ts'

/** Until when something holds: its last day where it ends with that day, else the moment. 截止 */
export function untilInWords(end: Instant): string {
  const moment = endMoment(end)
  return timeOf(moment) === END_OF_DAY ? formatDate(dayOf(moment)) : formatMoment(moment)
}
