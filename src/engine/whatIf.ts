import { workCalendarFrom, type WorkCalendar } from '../calendar/WorkCalendar.ts'
import type { Check } from '../model/Check.ts'
import type { Answer, AnswerValue, Facts, Row } from '../model/Facts.ts'
import { compare, fraction, fractionFromText, formatFraction, subtract, ZERO, type Fraction, type FractionText } from '../model/Fraction.ts'
import { isExact } from '../model/Interval.ts'
import type { NodeCode } from '../model/Expression.ts'
import type { Result } from '../model/Result.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import type { Standing, Standings } from '../model/Standing.ts'
import type { CompiledProgramme, CompiledTree } from './compile.ts'
import { boundsOfAmounts } from './boundsOfAmounts.ts'
import { score } from './score.ts'
import { stand } from './stand.ts'

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
      alternatives(tree, check, found.facts).map((value) => effectIn(tried, { unit: found.unit.id, check: check.id, value })),
    )
    .filter(({ before, after }) =>
      grade === undefined ? before.grades.join() !== after.grades.join() : after.grades.includes(grade) && !isSame(before, after),
    )
  return effects.sort((a, b) => compare(sizeOf(a), sizeOf(b)) || (a.change.check < b.change.check ? -1 : 1))
}

const isSame = (a: Standing, b: Standing): boolean => a.grades.join() === b.grades.join()

/** Changes whose size is not known stand last. */
function sizeOf({ moved }: Effect): Fraction {
  if (moved === null) return fraction(Number.MAX_SAFE_INTEGER)
  const size = fractionFromText(moved)
  return size.n < 0 ? subtract(ZERO, size) : size
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

/** Other answers worth trying. */
function alternatives(tree: CompiledTree, check: Check, facts: Facts): readonly AnswerValue[] {
  const given = facts.answers[check.id] ?? []
  if (check.kind === 'choice') return check.levels
  if (check.kind === 'list') return otherRows(check, given)
  const bounds = [check.from, check.to, ...boundsOfAmounts(tree, check.id)].flatMap((bound) => (bound === undefined ? [] : [bound]))
  const inRange = (value: FractionText): boolean =>
    (check.from === undefined || compare(fractionFromText(value), fractionFromText(check.from)) >= 0) &&
    (check.to === undefined || compare(fractionFromText(value), fractionFromText(check.to)) <= 0)
  const values = [...new Set(bounds)].filter(inRange)
  if (check.kind === 'points' || !check.rate) return values
  return values.map((value) => {
    const { n, d } = fractionFromText(value)
    return { numerator: String(n), denominator: String(d) }
  })
}

/** One row taken away, and each of its levels changed. */
function otherRows(check: Extract<Check, { kind: 'list' }>, given: readonly Answer[]): readonly AnswerValue[] {
  const rows = new Map<string, Row>()
  for (const { value, state } of given)
    if (state === 'answered' && typeof value === 'object' && 'rows' in value)
      for (const row of value.rows) if (!rows.has(row.id)) rows.set(row.id, row)
  const all = [...rows.values()]
  const named = check.of !== undefined
  return all.flatMap((row, at) => {
    const others = all.filter((_, index) => index !== at)
    const levels = Object.entries(check.fields).flatMap(([field, one]) =>
      one.kind === 'choice' ? one.levels.filter((level) => level !== row.fields[field]).map((level) => ({ field, level })) : [],
    )
    const changed = levels.map(({ field, level }) => ({
      rows: [...others, { ...row, fields: { ...row.fields, [field]: level } }],
      complete: true,
    }))
    return named ? changed : [{ rows: others, complete: true }, ...changed]
  })
}
