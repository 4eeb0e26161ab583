import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { roundProgramme } from '../../engine/roundProgramme.ts'
import type { Programme } from '../../model/Programme.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { PlannedStage, RoundPlan } from '../../model/RoundPlan.ts'
import { plannedStages, type ProposedStage } from '../stages/plannedStages.ts'

/** The notice's stages in the time of a plan; none in a simple round. 按通知拟定的阶段 */
export function proposedStages(
  programme: Programme,
  { simple, shift, period }: Pick<RoundPlan, 'simple' | 'shift' | 'period'>,
  calendar: CalendarData,
): readonly ProposedStage[] {
  if (simple) return []
  return plannedStages(roundProgramme(programme, { shift, ...(period ? { period } : {}) }), workCalendarFrom(calendar))
}

/** As a plan keeps them, without what is to be looked at. */
export const stagesOf = (proposed: readonly ProposedStage[]): readonly PlannedStage[] =>
  proposed.map(({ notes: _notes, ...stage }) => stage)
