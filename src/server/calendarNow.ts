import { workCalendarFrom, type WorkCalendar } from '../calendar/WorkCalendar.ts'
import { effectiveCalendar } from '../rounds/calendars/effectiveCalendar.ts'
import { shippedCalendars } from './shippedCalendars.ts'
import type { World } from './World.ts'

/** The calendar of today, by which legal clocks run: not the one that a round froze for its year. 当前工作日历 */
export async function calendarNow({ store: { db } }: Pick<World, 'store'>): Promise<WorkCalendar> {
  return workCalendarFrom((await effectiveCalendar(db, await shippedCalendars())).calendar)
}
