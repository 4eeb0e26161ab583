import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'

/** A minute of a day on the clocks of Beijing, `2026-11-26T17:30`, without zone; its text order is its time order. 时刻 */
export type Moment = string

/** A moment, or a day of which no time is known. 时刻或日期 */
export type DayOrMoment = string

/** `17:30`; `24:00` ends a day. 钟点 */
export type TimeOfDay = string

const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

export const END_OF_DAY: TimeOfDay = '24:00'

export const isTimeOfDay = (text: string): boolean => TIME.test(text)

/** Is the text a day that exists and a time of it? 是否时刻 */
export const isMoment = (text: string): boolean =>
  text.charAt(10) === 'T' && isCalendarDate(text.slice(0, 10)) && isTimeOfDay(text.slice(11))

export const momentAt = (day: CalendarDate, time: TimeOfDay): Moment => `${day}T${time}`

/** The day of a moment; a day is its own. */
export const dayOf = (when: DayOrMoment): CalendarDate => when.slice(0, 10)

/** The time of a moment; none of a day. */
export const timeOf = (when: DayOrMoment): TimeOfDay | null => (when.length > 10 ? when.slice(11) : null)
