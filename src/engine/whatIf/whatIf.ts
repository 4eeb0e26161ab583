import { workCalendarFrom, type WorkCalendar } from '../../calendar/WorkCalendar.ts'
import type { Answer, AnswerValue, Facts } from '../../model/Facts.ts'
import { absolute, compare, formatFraction, fraction, larger, subtract, type Fraction, type FractionText } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { Result } from '../../model/Result.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standing, Standings } from '../../model/Standing.ts'
import type { CompiledProgramme } from '../compile.ts'
import { otherAnswers } from './otherAnswers.ts'
import { score } from '../score.ts'
import { stand } from '../stand.ts'

/** One answer put in place of those that count now. 一处改动 */
export interface Change {
  readonly unit: string
  readonly check: string
  readonly value: AnswerValue
}

/** A change and what it would do. 改动的影响 */
export interface Effect {
  readonly change: Change
  /** Indicators that read the check. */
  readonly nodes: readonly NodeCode[]
  readonly before: Standing
  readonly after: Standing
  /** How much the unit's total moves; null while either total is open. */
  readonly moved: FractionText | null
  /** Everybody whose place or grade it moves, the unit itself apart. */
  readonly others: readonly { readonly before: Standing; readonly after: Standing }[]
}

/** A round scored once, so that many changes can be tried on it. */
interface Tried {
  readonly programme: CompiledProgramme
  readonly round: RoundFacts
  readonly calendar: WorkCalendar
  readonly results: readonly Result[]
  readonly standings: Standings
}

function tryRound(programme: CompiledProgramme, round: RoundFacts): Tried {
  const calendar = workCalendarFrom(round.calendar)
  const results = round.units.map(({ unit, facts }) => score(programme, unit, facts, round.asOf, calendar))
  return { programme, round, calendar, results, standings: stand(programme, results, round.history, round.decisions, calendar) }
}

/** What one changed answer does to the whole group. 改一个答案，全组怎样变 */
export function effectOf(programme: CompiledProgramme, round: RoundFacts, change: Change): Effect {
  return effectIn(tryRound(programme, round), change)
}

/**
 * The smallest single changes of answers that move a unit into another grade, smallest first. 距线
 *
 * Each check of the unit is tried at each of its levels, at the bounds its rules look at, at the ends of its range, and a list with
 * one row made good, made worse, added or taken away.
 *
 * @param grade only changes that make this grade possible
 */
export function smallestChanges(programme: CompiledProgramme, round: RoundFacts, unit: string, grade?: string): readonly Effect[] {
  const tried = tryRound(programme, round)
  const found = round.units.find((one) => one.unit.id === unit || one.unit.name === unit)
  if (!found) throw new RangeError(`the round has no unit ${unit}`)
  const tree = programme.treeOf(found.unit.group)
  const read = new Set(tree.nodes.flatMap(({ slots }) => slots))
  const effects = tree.checks
    .filter(({ slot, perCopy }) => read.has(slot) && !perCopy)
    .flatMap(({ check }) =>
      otherAnswers(tree, check, found.facts, round.asOf).map((value) => effectIn(tried, { unit: found.unit.id, check: check.id, value })),
    )
    .filter(({ before, after }) =>
      grade === undefined ? before.grades.join() !== after.grades.join() : after.grades.includes(grade) && !isSame(before, after),
    )
  const slots = new Map(tree.checks.map(({ check, slot }) => [check.id, slot]))
  return effects.sort((a, b) => compare(sizeOf(a), sizeOf(b)) || (slots.get(a.change.check) ?? 0) - (slots.get(b.change.check) ?? 0))
}

const isSame = (a: Standing, b: Standing): boolean => a.grades.join() === b.grades.join()

/** How far the farther end of the total moves; a change to or from no score, or of a missing end, stands last. */
function sizeOf({ before, after }: Effect): Fraction {
  const [was, is] = [before.total.range, after.total.range]
  if (!was?.low || !was.high || !is?.low || !is.high) return fraction(Number.MAX_SAFE_INTEGER)
  return larger(absolute(subtract(is.low, was.low)), absolute(subtract(is.high, was.high)))
}

function effectIn({ programme, round, calendar, results, standings }: Tried, change: Change): Effect {
  const at = round.units.findIndex(({ unit }) => unit.id === change.unit || unit.name === change.unit)
  const one = round.units[at]
  if (!one) throw new RangeError(`the round has no unit ${change.unit}`)
  const changed = score(programme, one.unit, withAnswer(one.facts, change, round.asOf), round.asOf, calendar)
  const after = stand(
    programme,
    results.map((result, index) => (index === at ? changed : result)),
    round.history,
    round.decisions,
    calendar,
  )
  const before = byUnit(standings)
  const then = byUnit(after)
  const [was, is] = [before.get(one.unit.id), then.get(one.unit.id)]
  if (!was || !is) throw new TypeError('a unit without standing')
  const others = [...before].flatMap(([unit, standing]) => {
    const now = then.get(unit)
    return !now || unit === one.unit.id || (samePlace(standing, now) && isSame(standing, now)) ? [] : [{ before: standing, after: now }]
  })
  const tree = programme.treeOf(one.unit.group)
  const slot = tree.scope.slotOf(change.check)
  const nodes = tree.nodes.filter(({ readSlots }) => readSlots.includes(slot)).map(({ node }) => node.code)
  return { change: { ...change, unit: one.unit.id }, nodes, before: was, after: is, moved: difference(was, is), others }
}

const byUnit = ({ tables }: Standings): ReadonlyMap<string, Standing> =>
  new Map(tables.flatMap(({ lines }) => lines.map((line) => [line.unit, line])))

const samePlace = (a: Standing, b: Standing): boolean => a.place?.best === b.place?.best && a.place?.worst === b.place?.worst

function difference({ total: a }: Standing, { total: b }: Standing): FractionText | null {
  if (!a.range || !b.range || !isExact(a.range) || !isExact(b.range) || !a.range.low || !b.range.low) return null
  return formatFraction(subtract(b.range.low, a.range.low))
}

/** The facts with one answer that is stronger than all others. */
function withAnswer(facts: Facts, { check, value }: Change, at: string): Facts {
  const assumed: Answer = { check, lane: 'objection', by: '假设', at: `${at}T23:59:59`, state: 'answered', value }
  const before = typeof value === 'object' && 'rows' in value ? [] : (facts.answers[check] ?? [])
  return { ...facts, answers: { ...facts.answers, [check]: [...before.filter(({ lane }) => lane !== 'objection'), assumed] } }
}
