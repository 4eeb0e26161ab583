import { customType } from 'drizzle-orm/pg-core'
import type { Instant } from '../../model/Instant.ts'

/** `2026-11-22 05:04:03.12+00` as PostgreSQL writes it for a session in UTC. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?\+00$/

/** The moment that was written so; null where no moment of ours is. */
export function instantFromDatabase(text: string): Instant | null {
  const [, day, time, fraction = ''] = WRITTEN.exec(text) ?? []
  return day === undefined || time === undefined ? null : `${day}T${time}.${fraction.padEnd(3, '0')}Z`
}

/** A moment that we wrote. 时刻 */
export function ownMoment(text: string): Instant {
  const instant = instantFromDatabase(text)
  if (instant === null) throw new Error(`The database wrote a moment in another zone than UTC: ${text}`)
  return instant
}

/** The same where there may be none. 时刻或无 */
export const ownMomentOrNull = (text: string | null): Instant | null => (text === null ? null : ownMoment(text))

/** A moment in UTC with milliseconds. 时刻 */
export const moment = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: ownMoment,
})
