import { customType } from 'drizzle-orm/pg-core'
import type { Instant } from '../../model/Instant.ts'

/** `2026-11-22 05:04:03.12+00` as PostgreSQL writes it for a session in UTC. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?\+00$/

/** A moment in UTC with milliseconds. 时刻 */
export const moment = customType<{ data: Instant; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  fromDriver: (text) => {
    const [, day, time, fraction = ''] = WRITTEN.exec(text) ?? []
    if (day === undefined || time === undefined) throw new Error(`The database wrote a moment in another zone than UTC: ${text}`)
    return `${day}T${time}.${fraction.padEnd(3, '0')}Z`
  },
})
