import { daysBetween, workdaysBetween, type WorkCalendar } from '../WorkCalendar.ts'
import { dayOf, END_OF_DAY, timeOf, type DayOrMoment, type Moment } from './Moment.ts'

/** How far a deadline lies ahead, or behind: today's own day is not counted. 剩余时间 */
export interface Remaining {
  readonly state: 'left' | 'today' | 'late'
  readonly workdays: number
  readonly days: number
}

/**
 * What is left until a deadline, or how long it has passed. 还有多久
 *
 * @throws CalendarNotCovered
 */
export function remainingUntil(calendar: WorkCalendar, due: Moment, now: DayOrMoment): Remaining {
  const [today, last] = [dayOf(now), dayOf(due)]
  if (today === last) return { state: timeOf(now) !== null && now > due ? 'late' : 'today', workdays: 0, days: 0 }
  const [from, to] = today < last ? [today, last] : [last, today]
  return { state: today < last ? 'left' : 'late', workdays: workdaysBetween(calendar, from, to), days: daysBetween(from, to) }
}

/** `11-26 17:30`; with its year where that is not this one, without its time where it ends with the day. */
export function dueInWords(due: Moment, now: DayOrMoment): string {
  const [day, time] = [dayOf(due), timeOf(due)]
  const shown = day.slice(0, 4) === now.slice(0, 4) ? day.slice(5) : day
  return time === null || time === END_OF_DAY ? shown : `${shown} ${time}`
}

/** “还有 3 个工作日（11-26 17:30 止）”. 剩余时间的说法 */
export function remainingInWords({ state, workdays, days }: Remaining, due: Moment, now: DayOrMoment, unit: 'workdays' | 'days'): string {
  const ends = `（${dueInWords(due, now)} 止）`
  const time = timeOf(due)
  const clock = time === null || time === END_OF_DAY ? '' : ` ${time}`
  const span = unit === 'workdays' && workdays > 0 ? `${workdays} 个工作日` : `${days} 天`
  switch (state) {
    case 'today':
      return `今天${clock}${clock === '' ? '' : ' '}截止`
    case 'late':
      return days === 0 ? `今天${clock} 已截止` : `已超过 ${span}${ends}`
    case 'left':
      return `还有 ${span}${unit === 'workdays' && workdays === 0 ? '，其间没有工作日' : ''}${ends}`
  }
}
