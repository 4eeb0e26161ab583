import { dateFromDayNumber, dayNumber } from '../../model/CalendarDate.ts'
import type { Period, Programme } from '../../model/Programme.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { nodeExpressions, partsOf } from '../../programme/views/expressions.ts'
import { viewProgramme } from '../../programme/views/ProgrammeView.ts'

/** Days in which the law's longest clock ends: 20 workdays, 20 more, 15 for third parties, across the longest holidays. */
const LONGEST_CLOCK = 110

function hasReplyClocks(programme: Programme): boolean {
  const written = viewProgramme(programme).visits.flatMap(({ node }) => nodeExpressions(node))
  return written.flatMap(partsOf).some(({ expr }) => expr.op === 'reply-due')
}

/**
 * The days on which invented rows lie: all of the period; where clocks of the law run from them, early enough to end in a year that the
 * calendar covers. 演示事项的日期范围
 */
export function rowDates(programme: Programme, { years }: Pick<CalendarData, 'years'>): Pick<Period, 'from' | 'to'> {
  const { from, to } = programme.period
  if (!hasReplyClocks(programme)) return { from, to }
  const end = dateFromDayNumber(dayNumber(`${Math.max(...years, 0)}-12-31`.padStart(10, '0')) - LONGEST_CLOCK)
  return { from, to: end < from ? from : end < to ? end : to }
}
