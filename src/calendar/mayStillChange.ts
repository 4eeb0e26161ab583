import { yearOf, type CalendarDate } from '../model/CalendarDate.ts'
import type { CalendarData } from '../model/RoundFacts.ts'

/** No notice since 2007 reached further back than 29 December; some days to be on the safe side. */
const YEAR_END = '12-25'

/**
 * May a notice that is still to come say otherwise of the day? The notice of a year may set the last days of the year before
 * (2018-12-29, 2022-12-31), so the end of the last covered year is not settled until the next year's notice is loaded. 年末是否未定
 */
export function mayStillChange({ years }: Pick<CalendarData, 'years'>, day: CalendarDate): boolean {
  const year = yearOf(day)
  return years.includes(year) && !years.includes(year + 1) && day.slice(5) >= YEAR_END
}
