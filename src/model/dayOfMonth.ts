import { isCalendarDate, type CalendarDate } from './CalendarDate.ts'

/**
 * The day of the n-th month counted from the month of a date, itself the first; where that month has no such day, its last one.
 * 第几个月的某日
 */
export function dayOfMonth(start: CalendarDate, month: number, day: number): CalendarDate {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + month - 1
  const named = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-`
  for (let last = day; last > 28; last--) if (isCalendarDate(`${named}${last}`)) return `${named}${last}`
  return named + String(Math.min(day, 28)).padStart(2, '0')
}
