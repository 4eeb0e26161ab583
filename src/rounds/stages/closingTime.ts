import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { endMoment } from '../../calendar/deadlines/endMoment.ts'
import { dayOf, timeOf, type TimeOfDay } from '../../calendar/deadlines/Moment.ts'
import { isWorkday, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { RoundStage, StageKind } from '../../model/RoundStage.ts'
import { WORKING_DAY_END } from './plannedStages.ts'

/**
 * When the days of a round end: with the office, at midnight, or as its notice says. The newest window of the same kind says so, else the time at which most
 * of its stages close, else the office's closing. A stage that ends on a day off says nothing: on such a day no office closes. 截止的钟点
 */
export function closingTime(stages: readonly Pick<RoundStage, 'kind' | 'closesAt'>[], kind: StageKind, calendar: WorkCalendar): TimeOfDay {
  const dated = stages.flatMap((stage) => {
    const time = closingOf(stage, calendar)
    return time === null ? [] : [{ kind: stage.kind, time }]
  })
  const own = dated.findLast((one) => one.kind === kind)
  if (own) return own.time
  const counts = new Map<TimeOfDay, number>()
  for (const { time } of dated) counts.set(time, (counts.get(time) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const often = [...counts].flatMap(([time, count]) => (count === most ? [time] : []))
  return often.length === 1 && often[0] !== undefined ? often[0] : WORKING_DAY_END
}

function closingOf({ closesAt }: Pick<RoundStage, 'closesAt'>, calendar: WorkCalendar): TimeOfDay | null {
  if (closesAt === null) return null
  const moment = endMoment(closesAt)
  try {
    return isWorkday(calendar, dayOf(moment)) ? timeOf(moment) : null
  } catch (error) {
    if (error instanceof CalendarNotCovered) return null
    throw error
  }
}
