import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import { dayOfMonth } from '../../model/dayOfMonth.ts'
import type { Period, Programme } from '../../model/Programme.ts'

/**
 * When answers are given: in the last stage, as far as it lies in the period, or before a report is due in it; else in the period's
 * last month. 演示的评分日期
 */
export function assessedIn({ period, stages }: Programme): Pick<Period, 'from' | 'to'> {
  const stage = stages.findLast(({ from }) => from !== undefined && from >= period.from && from <= period.to)
  const due = stages.flatMap(({ month, day }) => (month !== undefined && day !== undefined ? [dayOfMonth(period.from, month, day)] : []))
  const end = stage === undefined ? (due.findLast((date) => date >= period.from && date <= period.to) ?? period.to) : period.to
  const month = dateFromDayNumber(dayNumber(end) - 30)
  const from = stage?.from ?? (month > period.from ? month : period.from)
  const to = stage?.to !== undefined && stage.to >= from && stage.to < period.to ? stage.to : end
  return { from, to }
}
