import { beijingMoment, type Instant } from '../../../model/Instant.ts'

/** A moment as an input for date and time has it, on a clock in Beijing. */
export const inputFromInstant = (instant: Instant | null): string => (instant === null ? '' : beijingMoment(instant))

/** The moment that was typed; null: none, or half of one. */
export const instantFromInput = (text: string): Instant | null =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u.test(text) ? new Date(`${text}:00+08:00`).toISOString() : null
