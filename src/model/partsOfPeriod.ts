import { addMonths } from './addMonths.ts'
import type { CalendarDate } from './CalendarDate.ts'

/** The first days of the parts that a period recurs in; one that does not recur is its only part. 周期内各期的起始日 */
export function partsOfPeriod({
  from,
  to,
  everyMonths,
}: {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly everyMonths?: number
}): readonly CalendarDate[] {
  if (everyMonths === undefined) return [from]
  const starts: CalendarDate[] = []
  for (let at = 0; ; at += everyMonths) {
    const start = addMonths(from, at)
    if (start > to) return starts
    starts.push(start)
  }
}
