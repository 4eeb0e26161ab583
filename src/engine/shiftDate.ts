import { isCalendarDate, type CalendarDate } from '../model/CalendarDate.ts'

/** The same day of another year; 29 February becomes the 28th where that year has none. 移到另一年 */
export function shiftDate(date: CalendarDate, years: number): CalendarDate {
  const moved: string = `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
  const exists: boolean = isCalendarDate(moved)
  return exists ? moved : `${moved.slice(0, 8)}28`
}
