import { dateFromDayNumber, dayNumber, type CalendarDate } from './CalendarDate.ts'

/** A moment in UTC as `2026-11-22T05:04:03.123Z`; its text order is its time order. 时刻 */
export type Instant = string

/** The same moment on a clock in Beijing, as `2026-11-22T13:04`. 北京时间 */
export function beijingMoment(instant: Instant): string {
  const hour = Number(instant.slice(11, 13)) + 8
  const day = instant.slice(0, 10)
  const date = hour < 24 ? day : dateFromDayNumber(dayNumber(day) + 1)
  return `${date}T${String(hour % 24).padStart(2, '0')}:${instant.slice(14, 16)}`
}

/** The same for a person to read: `2026-11-22 13:04`. */
export const formatMoment = (instant: Instant): string => beijingMoment(instant).replace('T', ' ')

/** The day that it is in Beijing. 北京日期 */
export const beijingDate = (instant: Instant): CalendarDate => beijingMoment(instant).slice(0, 10)
