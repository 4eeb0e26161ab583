import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { workdaysBetween, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { instantAfter } from '../../model/instantAfter.ts'
import { endOf, stageLock, type GrantedStage, type StagedWork } from '../../model/stageLock.ts'
import type { SelfWindow } from './SelfCheckSheet.ts'

/** The window that guards a unit's own work, as it is for this unit at this moment; null: none does. 自查时限 */
export function selfWindow(stages: readonly GrantedStage[], work: StagedWork, now: Instant, calendar: WorkCalendar): SelfWindow | null {
  const lock = stageLock(stages, work, now)
  if (lock.state === 'free') return null
  const { name, kind, text, opensAt, closesAt, late } = lock.stage
  const end = endOf(lock.stage)
  return {
    ...{ name, kind, text, opensAt, late },
    closesAt: end,
    extended: end !== closesAt,
    state: lock.state,
    workdaysLeft: end === null ? null : workdaysTo(end, now, calendar),
  }
}

/** A window that ends with a day, ends at the first moment of the next: its last day is the one before. */
function workdaysTo(end: Instant, now: Instant, calendar: WorkCalendar): number | null {
  const last = beijingDate(instantAfter(end, -1))
  try {
    return workdaysBetween(calendar, beijingDate(now), last)
  } catch (error) {
    if (error instanceof CalendarNotCovered) return null
    throw error
  }
}
