import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import { beijingMoment, type Instant } from '../../model/Instant.ts'
import { HOUR_MS, instantAfter, MINUTE_MS } from '../../model/instantAfter.ts'
import { startOfBeijingDay } from '../../model/beijingDay.ts'
import { dayOf, END_OF_DAY, momentAt, timeOf, type DayOrMoment, type Moment } from './Moment.ts'

/** The moment at which something is over as people say it: what ends at midnight ends with the day before. 截止时刻 */
export function endMoment(end: Instant): Moment {
  const moment = beijingMoment(end)
  return timeOf(moment) === '00:00' ? momentAt(dateFromDayNumber(dayNumber(dayOf(moment)) - 1), END_OF_DAY) : moment
}

/** The instant of a moment in Beijing, of a day its beginning; `24:00` is the beginning of the next. 时刻换算 */
export function instantOf(moment: DayOrMoment): Instant {
  const [hours = 0, minutes = 0] = (timeOf(moment) ?? '00:00').split(':').map(Number)
  return instantAfter(startOfBeijingDay(dayOf(moment)), hours * HOUR_MS + minutes * MINUTE_MS)
}
