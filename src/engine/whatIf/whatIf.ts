import { absolute, compare, formatFraction, fraction, larger, subtract, type Fraction, type FractionText } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { NodeCode } from '../../model/Expression.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standing, Standings } from '../../model/Standing.ts'
import type { CompiledProgramme } from '../compile.ts'
import type { Change } from './Change.ts'
import { otherAnswers } from './otherAnswers.ts'
import { standWith, tryRound, type Tried } from './tryRound.ts'

/** A change and what it would do. 改动的影响 */
export interface Effect {
  readonly change: Change
  /** Indicators that read the check. */
  readonly nodes: readonly NodeCode[]
  readonly before: Standing
  readonly after: Standing
  /** How much the unit's total moves; null while either total is open. */
  readonly moved: FractionText | null
  /** The conclusions possible before and after; absent where the unit's card concludes nothing. 结论 */
  readonly verdicts?: { readonly before: readonly string[]; readonly after: readonly string[] }
  /** Everybody whose place or grade it moves, the unit itself apart. */
  readonly others: readonly { readonly before: Standing; readonly after: Standing }[]
}

/** What one changed answer does to the whole group. 改一个答案，全组怎样变 */
export function effectOf(programme: CompiledProgramme, round: RoundFacts, change: Change): Effect {
  return effectIn(tryRound(programme, round), change)
}

/**
 * The smallest single changes of answers that move a unit into another grade, or to another conclusion, smallest first. 距线
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
  const effects = changesWorthTrying(tried, found.unit.id).map((change) => effectIn(tried, change))
  return smallestFirst(
    tried,
    effects.filter(({ before, after, verdicts }) =>
      grade === undefined
        ? !isSame(before, after) || verdicts?.before.join() !== verdicts?.after.join()
        : after.grades.includes(grade) && !isSame(before, after),
    ),
  )
}

/**
 * Every single change of a unit's answers that may move its points: a page takes them one by one and shows how far it is. 可试的改动
 *
 * @throws RangeError for a unit that the round does not have
 */
export function changesWorthTrying({ programme, round }: Tried, unit: string): readonly Change[] {
  const found = round.units.find((one) => one.unit.id === unit)
  if (!found) throw new RangeError(`the round has no unit ${unit}`)
  const tree = programme.treeOf(found.unit.group)
  const read = new Set(tree.nodes.flatMap(({ slots }) => slots))
  return tree.checks
    .filter(({ slot, perCopy }) => read.has(slot) && !perCopy)
    .flatMap(({ check }) => otherAnswers(tree, check, found.facts, round.asOf).map((value) => ({ unit, check: check.id, value })))
}

/** In the order of how far they move the unit's total, then in that of the tree. */
export function smallestFirst({ programme }: Tried, effects: readonly Effect[]): readonly Effect[] {
  const slotOf = ({ change, before }: Effect): number => programme.treeOf(before.group).scope.slotOf(change.check)
  return [...effects].sort((a, b) => compare(sizeOf(a), sizeOf(b)) || slotOf(a) - slotOf(b))
}

const isSame = (a: Standing, b: Standing): boolean => a.grades.join() === b.grades.join()

/** How far the farther end of the total moves; a change to or from no score, or of a missing end, stands last. */
function sizeOf({ before, after }: Effect): Fraction {
  const [was, is] = [before.total.range, after.total.range]
  if (!was?.low || !was.high || !is?.low || !is.high) return fraction(Number.MAX_SAFE_INTEGER)
  return larger(absolute(subtract(is.low, was.low)), absolute(subtract(is.high, was.high)))
}

/** What one change does, to its unit and to everybody whom it moves. */
export function effectIn(tried: Tried, change: Change): Effect {
  const { programme, round, standings } = tried
  const one = round.units.find(({ unit }) => unit.id === change.unit || unit.name === change.unit)
  if (!one) throw new RangeError(`the round has no unit ${change.unit}`)
  const named = { ...change, unit: one.unit.id }
  const changed = standWith(tried, [named])
  const [before, then] = [byUnit(standings), byUnit(changed)]
  const [was, is] = [before.get(one.unit.id), then.get(one.unit.id)]
  if (!was || !is) throw new TypeError('a unit without standing')
  const others = [...before].flatMap(([unit, standing]) => {
    const now = then.get(unit)
    return !now || unit === one.unit.id || (samePlace(standing, now) && isSame(standing, now)) ? [] : [{ before: standing, after: now }]
  })
  const tree = programme.treeOf(one.unit.group)
  const slot = tree.scope.slotOf(change.check)
  const nodes = tree.nodes.filter(({ readSlots }) => readSlots.includes(slot)).map(({ node }) => node.code)
  const verdicts = { before: verdictsOf(standings, one.unit.id), after: verdictsOf(changed, one.unit.id) }
  const isConcluded = verdicts.before.length + verdicts.after.length > 0
  return { change: named, nodes, before: was, after: is, moved: difference(was, is), ...(isConcluded ? { verdicts } : {}), others }
}

const byUnit = ({ tables }: Standings): ReadonlyMap<string, Standing> =>
  new Map(tables.flatMap(({ lines }) => lines.map((line) => [line.unit, line])))

const verdictsOf = ({ results }: Standings, unit: string): readonly string[] =>
  results.find((result) => result.unit.id === unit)?.root.verdicts ?? []

const samePlace = (a: Standing, b: Standing): boolean => a.place?.best === b.place?.best && a.place?.worst === b.place?.worst

function difference({ total: a }: Standing, { total: b }: Standing): FractionText | null {
  if (!a.range || !b.range || !isExact(a.range) || !isExact(b.range) || !a.range.low || !b.range.low) return null
  return formatFraction(subtract(b.range.low, a.range.low))
}
