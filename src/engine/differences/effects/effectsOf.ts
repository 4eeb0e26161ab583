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
import { unitsTaken, type Taken, type TwoCompiled } from './unitsTaken.ts'

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
  const two: TwoCompiled = { before: compiledFor(before, round), after: compiledFor(after, round), comparison }
  const calendar = workCalendarFrom(round.calendar)
  const standingIn = (programme: CompiledProgramme, results: readonly Result[]): Standings =>
    stand(programme, results, round.history, round.decisions, calendar)
  const scored = round.units.map(({ unit, facts }) => score(two.before, unit, facts, round.asOf, calendar))
  const taken = unitsTaken(two, round, calendar)
  const [was, is] = [
    standingIn(two.before, scored),
    standingIn(
      two.after,
      taken.flatMap(({ result }) => result ?? []),
    ),
  ]
  const { id, title, demonstration, asOf } = round
  return {
    round: { id, title, demonstration, asOf },
    units: round.units.map(({ unit }, at) => {
      const one = taken[at]
      const [older, line] = [was.results.find((result) => result.unit.id === unit.id), lineOf(was, unit.id)]
      if (!one || !older || !line) throw new TypeError('a unit without standing')
      const newer = is.results.find((result) => result.unit.id === unit.id) ?? null
      return effectOn({ older, line, newer, lineNow: lineOf(is, unit.id) }, one, two)
    }),
    fresh: two.after.programme.units
      .filter(({ name, aliases }) => {
        const known = [name, ...aliases]
        const isKnown = (one: string): boolean => known.includes(one)
        return (
          !round.units.some(({ unit }) => isKnown(unit.name) || unit.names.some(isKnown)) &&
          !two.before.programme.units.some((one) => isKnown(one.name) || one.aliases.some(isKnown))
        )
      })
      .map(({ name, group }) => ({ name, group })),
  }
}

const lineOf = ({ tables }: Standings, unit: string): Standing | null =>
  tables.flatMap(({ lines }) => lines).find((line) => line.unit === unit) ?? null

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
