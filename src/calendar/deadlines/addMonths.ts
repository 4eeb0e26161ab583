import { isCalendarDate, type CalendarDate } from '../../model/CalendarDate.ts'

/**
 * The same day some months later; where that month has no such day, its last one. 到期月的对应日
 *
 * @source 民法典第二百零二条
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const start = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-`
  for (let day = Number(date.slice(8)); day > 28; day--) if (isCalendarDate(`${start}${day}`)) return `${start}${day}`
  return start + (date.slice(8) < '28' ? date.slice(8) : '28')
}
