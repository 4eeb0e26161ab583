import type { CalendarDate } from './CalendarDate.ts'
import { dayOfMonth } from './dayOfMonth.ts'

/**
 * The same day some months later, or earlier where they are negative; where that month has no such day, its last one. 到期月的对应日
 *
 * @source 民法典第二百零二条
 */
export const addMonths = (date: CalendarDate, months: number): CalendarDate => dayOfMonth(date, months + 1, Number(date.slice(8)))
