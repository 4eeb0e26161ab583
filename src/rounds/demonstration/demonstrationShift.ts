import { yearOf } from '../../model/CalendarDate.ts'
import type { Programme } from '../../model/Programme.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'

/**
 * By how many years a demonstration moves its programme: as late as the calendar covers every year of the period, so that it plays in
 * our days and its clocks run. None where the calendar covers no such years. 演示后移的年数
 */
export function demonstrationShift({ from, to }: Programme['period'], { years }: Pick<CalendarData, 'years'>): number {
  const covered = new Set(years)
  const length = yearOf(to) - yearOf(from) + 1
  const isCovered = (last: number): boolean => Array.from({ length }, (_, at) => last - at).every((year) => covered.has(year))
  const last = years.toSorted((a, b) => b - a).find(isCovered)
  return last === undefined ? 0 : last - yearOf(to)
}
