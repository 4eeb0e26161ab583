import { beijingMoment, type Instant } from '../model/Instant.ts'
import { formatMoment } from './dates.ts'

/** A moment of the store as people in Beijing read it: `2026-11-22 13:04`. 时刻 */
export const formatInstant = (instant: Instant): string => formatMoment(beijingMoment(instant))

/** The first moment of a day in Beijing, for filters. */
export const beginningOf = (day: string): Instant => new Date(`${day}T00:00:00+08:00`).toISOString()

/** The moment at which the day after it begins. */
export const endOf = (day: string): Instant => new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString()
