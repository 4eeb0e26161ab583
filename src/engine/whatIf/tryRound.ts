import { workCalendarFrom, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { Result } from '../../model/Result.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standings } from '../../model/Standing.ts'
import type { CompiledProgramme } from '../compile.ts'
import { score } from '../score.ts'
import { stand } from '../stand.ts'
import type { Change } from './Change.ts'
import { withChange } from './withChange.ts'

/** A round scored once, so that many changes can be tried on it. 试算的底 */
export interface Tried {
  readonly programme: CompiledProgramme
  readonly round: RoundFacts
  readonly calendar: WorkCalendar
  /** Of each unit alone, before it is compared. */
  readonly results: readonly Result[]
  readonly standings: Standings
}

/** Scores each unit; it yields how many are done, so that a page can go on drawing meanwhile. */
export function* tryingRound(programme: CompiledProgramme, round: RoundFacts): Generator<number, Tried> {
  const calendar = workCalendarFrom(round.calendar)
  const results: Result[] = []
  for (const { unit, facts } of round.units) {
    results.push(score(programme, unit, facts, round.asOf, calendar))
    yield results.length
  }
  return { programme, round, calendar, results, standings: stand(programme, results, round.history, round.decisions, calendar) }
}

/** The same in one go. */
export function tryRound(programme: CompiledProgramme, round: RoundFacts): Tried {
  const steps = tryingRound(programme, round)
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
}

/**
 * The standings with some answers changed: only units with a change are scored again. 试算
 *
 * @throws RangeError for a unit that the round does not have
 */
export function standWith({ programme, round, calendar, results }: Tried, changes: readonly Change[]): Standings {
  const changed = results.slice()
  for (const { unit: id } of changes) {
    const at = round.units.findIndex(({ unit }) => unit.id === id)
    const one = round.units[at]
    if (!one) throw new RangeError(`the round has no unit ${id}`)
    const tree = programme.treeOf(one.unit.group)
    const own = changes.filter(({ unit }) => unit === id)
    const facts = own.reduce((now, change) => withChange(tree, now, change, round.asOf), one.facts)
    changed[at] = score(programme, one.unit, facts, round.asOf, calendar)
  }
  return stand(programme, changed, round.history, round.decisions, calendar)
}
