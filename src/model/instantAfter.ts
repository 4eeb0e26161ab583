import { dateFromDayNumber, dayNumber } from './CalendarDate.ts'
import type { Instant } from './Instant.ts'

export const SECOND_MS = 1000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

const padded = (part: number, digits = 2) => String(part).padStart(digits, '0')

/** Milliseconds since 1970 began, as clocks count them. */
export const msOf = (instant: Instant): number =>
  dayNumber(instant.slice(0, 10)) * DAY_MS +
  Number(instant.slice(11, 13)) * HOUR_MS +
  Number(instant.slice(14, 16)) * MINUTE_MS +
  Number(instant.slice(17, 19)) * SECOND_MS +
  Number(instant.slice(20, 23))

/** The moment so many milliseconds later, or earlier. 之后的时刻 */
export function instantAfter(instant: Instant, ms: number): Instant {
  const whole = msOf(instant) + ms
  const day = Math.floor(whole / DAY_MS)
  const rest = whole - day * DAY_MS
  const time = [HOUR_MS, MINUTE_MS, SECOND_MS].map((of, at, all) => Math.floor((rest % (all[at - 1] ?? DAY_MS)) / of))
  return `${dateFromDayNumber(day)}T${time.map((part) => padded(part)).join(':')}.${padded(rest % SECOND_MS, 3)}Z`
}
