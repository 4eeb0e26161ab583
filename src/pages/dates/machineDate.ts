import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { dateOfEightDigits, firstDate } from './findDates.ts'

const HOURS_MS = 3_600_000
const DAY_MS = 24 * HOURS_MS
const WITH_ZONE = /(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})/

/** The day in Beijing that a date written for machines means: ISO with its zone, milliseconds or seconds since 1970, or any written day. 机读日期 */
export function machineDate(given: string): CalendarDate | null {
  const text = given.trim().slice(0, 100)
  if (/^\d{10}$|^\d{13}$/.test(text)) return dayInBeijing(Number(text) * (text.length === 10 ? 1000 : 1))
  const match = WITH_ZONE.exec(text)
  const day = match === null ? null : firstDate(match[1] ?? '')
  if (match === null || day === null) return firstDate(text) ?? dateOfEightDigits(text)
  const zone = match[4] === 'Z' ? 0 : hoursOfZone(match[4] ?? '')
  return dayInBeijing(dayNumber(day) * DAY_MS + Number(match[2]) * HOURS_MS + Number(match[3]) * 60_000 - zone * HOURS_MS)
}

const hoursOfZone = (zone: string): number => Number(`${zone.slice(0, 1)}1`) * (Number(zone.slice(1, 3)) + Number(zone.slice(-2)) / 60)

function dayInBeijing(ms: number): CalendarDate | null {
  const day = Math.floor((ms + 8 * HOURS_MS) / DAY_MS)
  // Between 1990 and 2100: other numbers of this length count something else.
  return day >= 7305 && day <= 47_482 ? dateFromDayNumber(day) : null
}
