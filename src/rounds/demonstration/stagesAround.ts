import { instantOf } from '../../calendar/deadlines/endMoment.ts'
import { isWeekend } from '../../calendar/WorkCalendar.ts'
import { dateFromDayNumber, dayNumber, type CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { LatePolicy, RoundStage, StageKind } from '../../model/RoundStage.ts'

/** A stage of a demonstration by working days around today: its clocks run whenever somebody looks. 演示阶段 */
export interface DemonstrationStage {
  readonly name: string
  readonly kind: StageKind
  /** Working days from today to its first and its last day; null: without that end. */
  readonly from: number | null
  readonly to: number | null
  readonly late?: LatePolicy
  readonly text?: string
}

const OPENS = '08:30'
const CLOSES = '17:30'

/** So many days from Monday to Friday later, or earlier: a demonstration runs in years whose holidays nobody knows yet. */
function weekdaysFrom(day: CalendarDate, count: number): CalendarDate {
  const step = count < 0 ? -1 : 1
  let at = dayNumber(day)
  for (let left = Math.abs(count); left > 0;) {
    at += step
    if (!isWeekend(at)) left -= 1
  }
  return dateFromDayNumber(at)
}

/** A time of the day so many working days from today. 演示时刻 */
export const momentAround = (now: Instant, days: number, time: string): Instant =>
  instantOf(`${weekdaysFrom(beijingDate(now), days)}T${time}`)

/** Their windows, as seen at a moment. */
export function stagesAround(now: Instant, stages: readonly DemonstrationStage[]): readonly RoundStage[] {
  const at = (days: number | null, time: string): Instant | null => (days === null ? null : momentAround(now, days, time))
  return stages.map(({ name, kind, from, to, late = 'accepted', text = '' }, index) => ({
    ...{ position: index + 1, name, kind, text, late },
    opensAt: at(from, OPENS),
    closesAt: at(to, CLOSES),
  }))
}
