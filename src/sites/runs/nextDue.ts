import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { SiteSchedule } from '../../model/Site.ts'

/**
 * When a site is due next by its schedule: after now, so many days or a month behind the last time; what was missed meanwhile is not made up for more
 * than once. 下次检查时间
 *
 * @param last when it was due before; null: the schedule is new
 */
export function nextDue(schedule: SiteSchedule, last: Instant | null, now: Instant): Instant {
  let day = last === null ? beijingDate(now) : beijingDate(last)
  if (last !== null) day = after(day, schedule.every)
  while (instantAt(day, schedule.at) <= now) day = last === null ? after(day, 'day') : after(day, schedule.every)
  return instantAt(day, schedule.at)
}

function after(day: CalendarDate, every: SiteSchedule['every']): CalendarDate {
  if (every !== 'month') return dateFromDayNumber(dayNumber(day) + (every === 'day' ? 1 : 7))
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
  // A month that has no 31st is due on its last day.
  const behind = month >= 11 ? `${year + 1}-${String(month - 10).padStart(2, '0')}` : `${year}-${String(month + 2).padStart(2, '0')}`
  const length = dayNumber(`${behind}-01`) - dayNumber(`${first}-01`)
  return `${first}-${String(Math.min(date, length)).padStart(2, '0')}`
}

/** A clock in Beijing shows it on that day. */
const instantAt = (day: CalendarDate, time: string): Instant => new Date(`${day}T${time}:00.000+08:00`).toISOString()
