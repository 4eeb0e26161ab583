import { beijingMoment, type Instant } from '../../model/Instant.ts'
import { daysBetween } from '../WorkCalendar.ts'
import { endMoment } from './endMoment.ts'
import { dayOf } from './Moment.ts'
import { dueInWords, remainingInWords, type Remaining } from './remaining.ts'

/**
 * “还有 3 个工作日（11-26 17:30 止）”, “今天 17:30 截止”, “已截止（11-26 17:30）”. 倒计时
 *
 * @param workdays as the server counted them; null where the calendar does not reach
 */
export function countdown(end: Instant, now: Instant, workdays: number | null): string {
  const due = endMoment(end)
  const today = beijingMoment(now)
  if (now >= end) return `已截止（${dueInWords(due, today)}）`
  const days = daysBetween(dayOf(today), dayOf(due))
  const left: Remaining = { state: days === 0 ? 'today' : 'left', workdays: workdays ?? 0, days }
  return remainingInWords(left, due, today, workdays === null ? 'days' : 'workdays')
}

/** How near it is, for the colour beside the words. 紧迫程度 */
export function urgency(end: Instant, now: Instant, workdays: number | null): 'over' | 'near' | 'far' {
  if (now >= end) return 'over'
  const days = workdays ?? daysBetween(dayOf(beijingMoment(now)), dayOf(endMoment(end)))
  return days <= 2 ? 'near' : 'far'
}
