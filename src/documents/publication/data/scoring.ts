import { workCalendarFrom, type WorkCalendar } from '../../../calendar/WorkCalendar.ts'
import { compile, type CompiledProgramme } from '../../../engine/compile.ts'
import { roundProgramme } from '../../../engine/roundProgramme.ts'
import { score } from '../../../engine/score.ts'
import { stand } from '../../../engine/stand.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { Result } from '../../../model/Result.ts'
import type { RoundFacts } from '../../../model/RoundFacts.ts'
import type { Standings } from '../../../model/Standing.ts'

/** A programme as a round uses it, ready to score. 计分条件 */
export interface Scoring {
  readonly compiled: CompiledProgramme
  readonly calendar: WorkCalendar
}

/**
 * Makes a round's programme and calendar ready. 备好计分
 *
 * @param programme as it was published, before the round moved its dates
 */
export const scoringOf = (programme: Programme, round: Pick<RoundFacts, 'shift' | 'period' | 'calendar'>): Scoring => ({
  compiled: compile(roundProgramme(programme, round)),
  calendar: workCalendarFrom(round.calendar),
})

/** Scores a round unit by unit, so that whoever has others to serve may pause; then all stand among each other. 重新计分 */
export function* standingsOf({ compiled, calendar }: Scoring, facts: RoundFacts): Generator<undefined, Standings> {
  const scored: Result[] = []
  for (const { unit, facts: known } of facts.units) {
    yield
    scored.push(score(compiled, unit, known, facts.asOf, calendar))
  }
  return stand(compiled, scored, facts.history, facts.decisions, calendar)
}
