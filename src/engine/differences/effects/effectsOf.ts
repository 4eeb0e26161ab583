import { workCalendarFrom } from '../../../calendar/WorkCalendar.ts'
import { subtract } from '../../../model/Fraction.ts'
import { isExact } from '../../../model/Interval.ts'
import type { Result } from '../../../model/Result.ts'
import type { RoundFacts } from '../../../model/RoundFacts.ts'
import type { Standing, Standings } from '../../../model/Standing.ts'
import type { CompiledProgramme } from '../../compile.ts'
import { hasNoMarks, printTotal, showNumber, showPlace } from '../../print.ts'
import { compiledFor } from '../../roundProgramme.ts'
import { score } from '../../score.ts'
import { stand } from '../../stand.ts'
import { problemsInWords } from '../../words/problems.ts'
import { subjectOf } from '../../words/Vocabulary.ts'
import type { Comparison } from '../compareProgrammes.ts'
import type { TreeMatch } from '../matchTrees.ts'
import { outcomesOf } from './outcomesOf.ts'
import { reasonsOf, type Judged } from './reasonsOf.ts'
import type { RoundEffects, StandingPrinted, UnitEffect } from './RoundEffects.ts'
import { takingUnits, type KeepResult, type Taken, type TwoCompiled } from './unitsTaken.ts'

/**
 * The same facts under two programmes, unit by unit: points, place, grade, problems and conclusion before and after, and which changed clause made the difference.
 * 两个方案对同一批次的影响
 *
 * The facts are the earlier programme's. Answers follow their check where its row was renumbered; those that the later programme has no
 * use for are listed.
 *
 * @throws CalendarNotCovered for a clock beyond the round's calendar
 * @throws LawNotInForce for a clock before the law
 */
export function effectsOf(before: CompiledProgramme, after: CompiledProgramme, comparison: Comparison, round: RoundFacts): RoundEffects {
  const steps = findingEffects(before, after, comparison, round)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value.effects
  }
}

/** What both programmes make of a round, and how the later one takes each of its units. 影响及各单位在新方案里的样子 */
export interface FoundEffects {
  readonly effects: RoundEffects
  /** In the order of the round. */
  readonly taken: readonly Taken[]
}

/** What is at hand already, for rounds of thousands. */
export interface EffectMeans {
  /** The units as the earlier programme scores them. */
  readonly scored?: readonly Result[]
  readonly keep?: KeepResult
}

/** The same unit by unit, twice, so that who has others to serve may pause; says how many of the steps are done. */
export function* findingEffects(
  before: CompiledProgramme,
  after: CompiledProgramme,
  comparison: Comparison,
  round: RoundFacts,
  { scored: known, keep }: EffectMeans = {},
): Generator<number, FoundEffects> {
  const two: TwoCompiled = { before: compiledFor(before, round), after: compiledFor(after, round), comparison }
  const calendar = workCalendarFrom(round.calendar)
  const standingIn = (programme: CompiledProgramme, results: readonly Result[]): Standings =>
    stand(programme, results, round.history, round.decisions, calendar)
  const scored = known ?? round.units.map(({ unit, facts }) => score(two.before, unit, facts, round.asOf, calendar))
  const taken = yield* takingUnits(two, round, calendar, keep)
  const results = taken.flatMap(({ result }) => result ?? [])
  const [was, is] = [standingIn(two.before, scored), standingIn(two.after, results)]
  const [older, newer] = [resultsIn(was), resultsIn(is)]
  const [lines, linesNow] = [linesIn(was), linesIn(is)]
  const { id, title, demonstration, asOf } = round
  const units: UnitEffect[] = []
  for (const [at, { unit }] of round.units.entries()) {
    const [one, result, line] = [taken[at], older.get(unit.id), lines.get(unit.id)]
    if (!one || !result || !line) throw new TypeError('a unit without standing')
    const sides = { older: result, line, newer: newer.get(unit.id) ?? null, lineNow: linesNow.get(unit.id) ?? null }
    units.push(effectOn(sides, one, two))
    yield round.units.length + units.length
  }
  return { effects: { round: { id, title, demonstration, asOf }, units, fresh: freshIn(two, round) }, taken }
}

const resultsIn = ({ results }: Standings): ReadonlyMap<string, Result> => new Map(results.map((result) => [result.unit.id, result]))

const linesIn = ({ tables }: Standings): ReadonlyMap<string, Standing> =>
  new Map(tables.flatMap(({ lines }) => lines.map((line) => [line.unit, line] as const)).reverse())

/** Units that only the later programme names. */
function freshIn({ before, after }: TwoCompiled, round: RoundFacts): RoundEffects['fresh'] {
  return after.programme.units
    .filter(({ name, aliases }) => {
      const known = [name, ...aliases]
      const isKnown = (one: string): boolean => known.includes(one)
      return (
        !round.units.some(({ unit }) => isKnown(unit.name) || unit.names.some(isKnown)) &&
        !before.programme.units.some((one) => isKnown(one.name) || one.aliases.some(isKnown))
      )
    })
    .map(({ name, group }) => ({ name, group }))
}

interface BothSides {
  readonly older: Result
  readonly line: Standing
  readonly newer: Result | null
  readonly lineNow: Standing | null
}

function effectOn({ older, line, newer, lineNow }: BothSides, taken: Taken, two: TwoCompiled): UnitEffect {
  const { before, after, comparison } = two
  const { id, name, group } = older.unit
  const decimals = { before: before.programme.printing.decimals, after: after.programme.printing.decimals }
  const was = printed(line, older, decimals.before)
  const common = { unit: { id, name, group }, before: was, unused: taken.unused }
  if (!newer || !lineNow) {
    return {
      ...common,
      after: null,
      isChanged: true,
      change: null,
      reasons: [],
      unasked: [],
      because: taken.gone === null ? [] : [taken.gone],
    }
  }
  const is = printed(lineNow, newer, decimals.after)
  const [tree, treeNow] = [before.treeOf(older.unit.group), after.treeOf(newer.unit.group)]
  const judged: Judged = {
    before: { tree, root: older.root },
    after: { tree: treeNow, root: newer.root },
    partners: partnersIn([comparison.total, ...(taken.card ? [taken.card.match] : [])]),
    differences: comparison.differences,
    card: taken.card?.key ?? null,
    decimals: decimals.after,
  }
  const reasons = [...reasonsOf(judged), ...outcomesOf(judged)]
  const asked = new Set(tree.checks.map(({ check }) => taken.naming.checks.get(check.id) ?? check.id))
  const unasked = treeNow.checks.filter(({ check }) => newer.open.includes(check.id) && !asked.has(check.id))
  return {
    ...common,
    after: is,
    isChanged: taken.unused.length > 0 || reasons.length > 0 || !isSame(was, is),
    change: changeOf(older, newer, decimals.after),
    reasons,
    unasked: unasked.map(({ check }) => subjectOf(check)),
    because: standingWords(was, is, two, taken),
  }
}

const printed = (line: Standing, { root }: Result, decimals: number): StandingPrinted => ({
  total: printTotal(line, decimals),
  withoutMarks: hasNoMarks(line),
  verdicts: root.verdicts ?? [],
  problems: problemsInWords(root),
  place: line.place && showPlace(line.place),
  grades: line.grades,
  gradeState: line.gradeState,
})

const isSame = (a: StandingPrinted, b: StandingPrinted): boolean =>
  a.total.text === b.total.text &&
  a.total.low === b.total.low &&
  a.total.high === b.total.high &&
  samePlace(a, b) &&
  sameGrade(a, b) &&
  sameOutcome(a, b)
const samePlace = (a: StandingPrinted, b: StandingPrinted): boolean => a.place === b.place
const sameOutcome = (a: StandingPrinted, b: StandingPrinted): boolean =>
  a.verdicts.join() === b.verdicts.join() && a.problems === b.problems
const sameGrade = (a: StandingPrinted, b: StandingPrinted): boolean => a.grades.join() === b.grades.join() && a.gradeState === b.gradeState

function changeOf({ total: { range: a } }: Result, { total: { range: b } }: Result, decimals: number): string | null {
  if (!a || !b || !isExact(a) || !isExact(b) || !a.low || !b.low) return null
  return showNumber(subtract(b.low, a.low), decimals)
}

const partnersIn = (matches: readonly TreeMatch[]): ReadonlyMap<string, string> =>
  new Map(matches.flatMap(({ after }) => [...after].map(([a, b]) => [a.code, b.code] as const)))

/** Why the place or the grade moved, apart from the unit's own points. */
function standingWords(was: StandingPrinted, is: StandingPrinted, { comparison }: TwoCompiled, { result }: Taken): readonly string[] {
  const sameTotal = was.total.low === is.total.low && was.total.high === is.total.high && was.total.none === is.total.none
  const ruled = comparison.differences.some(({ part, bears }) => (part === 'grade' || part === 'rank') && bears)
  const moved = !samePlace(was, is) && sameTotal ? ['自己的得分没有变，名次随其他单位变化'] : []
  const regraded = !sameGrade(was, is) && ruled ? ['排名或等次的规则有改动'] : []
  const held = result && stale(result) ? ['有人工裁定作于原来的答案和条款，要由裁定人重新确认'] : []
  return [...moved, ...regraded, ...held]
}

/** A named person's value that no longer decides, for what it was made on has changed. */
const stale = ({ root }: Result): boolean => {
  const visit = (one: typeof root): boolean => one.overridden?.stale === true || one.children.some(visit)
  return visit(root)
}
