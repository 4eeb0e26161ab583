import type { CalendarDate } from './CalendarDate.ts'

/** The day of the n-th month counted from the month of a date, itself the first. 第几个月的某日 */
export function dayOfMonth(start: CalendarDate, month: number, day: number): CalendarDate {
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + month - 1
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}-${two(day)}`
}
