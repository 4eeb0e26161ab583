import { dayNumber, isCalendarDate } from '../model/CalendarDate.ts'

const DAYS = ['四', '五', '六', '日', '一', '二', '三']

/** `2026-11-21（周六）`; what is not a day stays as it is. */
export function formatDate(text: string): string {
  const day = text.slice(0, 10)
  if (!isCalendarDate(day)) return text
  // Day 0, 1970-01-01, was a Thursday.
  const week = DAYS[((dayNumber(day) % 7) + 7) % 7] ?? ''
  return `${day}（周${week}）`
}

/** `2026-11-21 10:25`; what is not a moment stays as it is. */
export const formatMoment = (text: string): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/u.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 16)}` : text
