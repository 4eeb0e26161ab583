import { canonicalJson } from '../model/canonicalJson.ts'
import type { Facts } from '../model/Facts.ts'
import { formatFraction, type FractionText } from '../model/Fraction.ts'
import type { Interval } from '../model/Interval.ts'
import type { NodeResult, Points, Result } from '../model/Result.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import type { Standing, Standings } from '../model/Standing.ts'
import { digestOf } from './digestOf.ts'

/** Raised only when a golden receipt changes for the same inputs. 计分语义版本 */
export const SEMANTICS = 1

/** What was computed from what, by hash: anyone recomputes it offline and compares. 计分回执 */
export interface Receipt {
  readonly semantics: number
  readonly programme: string
  /** Id, title, whether it is a demonstration (invented results never pass for real ones), and how it moves or narrows the period. */
  readonly round: string
  readonly roster: string
  readonly facts: string
  readonly calendar: string
  readonly asOf: string
  readonly history: string
  readonly decisions: string
  readonly results: string
  /** Of all of the above. */
  readonly hash: string
}

/** What is said of one unit. */
type UnitData = Readonly<Record<string, unknown>> & { readonly unit: string }

/** Numbers, states and ids of a round's results; never sentences. 结果数据 */
export interface ResultData {
  readonly standings: readonly UnitData[]
  readonly results: readonly UnitData[]
}

/** The results of a round as data, units in the order of their ids. */
export function resultData({ tables, results }: Standings): ResultData {
  const standings = tables.flatMap(({ lines }) => lines).map(standingData)
  return { standings: byUnit(standings), results: byUnit(results.map(unitResultData)) }
}

const byUnit = <T extends { readonly unit: string }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0))

const standingData = ({ unit, state, total, place, grades, gradeState }: Standing) => ({
  unit,
  state,
  total: pointsData(total),
  place,
  grades,
  gradeState,
})

/** The numbers and states of one unit's result. 单位结果数据 */
export const unitResultData = ({ unit, state, view, total, root, presumed, open, undecided, figures }: Result) => ({
  unit: unit.id,
  state,
  view,
  total: pointsData(total),
  presumed,
  open,
  undecided,
  ...(figures ? { figures: { places: mapped(figures.places), means: mapped(figures.means) } } : {}),
  root: nodeData(root),
})

const mapped = (figures: Readonly<Record<string, Interval>>) =>
  Object.fromEntries(Object.entries(figures).map(([key, range]) => [key, rangeData(range)]))

function nodeData({ code, copy, state, applies, of, marks, points, worth, verdicts, findings, overridden, children }: NodeResult): unknown {
  return {
    code,
    ...(copy === undefined ? {} : { copy }),
    state,
    applies,
    of: of && formatFraction(of),
    marks: marks && formatFraction(marks),
    points: pointsData(points),
    worth: pointsData(worth),
    ...(verdicts ? { verdicts } : {}),
    ...(findings ? { findings } : {}),
    ...(overridden ? { computed: pointsData(overridden.computed), stale: overridden.stale } : {}),
    children: children.map(nodeData),
  }
}

const rangeData = ({ low, high }: Interval): readonly [FractionText | null, FractionText | null] => [
  low && formatFraction(low),
  high && formatFraction(high),
]

const pointsData = ({ range, mayBeNone }: Points) => ({ range: range && rangeData(range), mayBeNone })

/** How the parts of a receipt are hashed: as here, or faster, or remembered; the hashes are the same. 摘要的算法 */
export interface Digests {
  readonly of: (value: unknown) => string
  readonly ofFacts: (one: RoundFacts['units'][number]) => string
  readonly ofResult: (result: Result) => string
}

/** What a receipt says of one unit's facts, whatever their order; to be hashed. 待摘要的事实 */
export const factsData = ({ unit, facts }: RoundFacts['units'][number]): unknown => ({ unit: unit.id, ...sortedFacts(facts) })

const DIGESTS: Digests = {
  of: digestOf,
  ofFacts: (one) => digestOf(factsData(one)),
  ofResult: (result) => digestOf(unitResultData(result)),
}

/** The receipt of a round's standings. `programme` is the programme's hash. */
export function receiptOf(programme: string, round: RoundFacts, { tables, results }: Standings, digests: Digests = DIGESTS): Receipt {
  const { of } = digests
  // Of the digests of the rows: a province's results are never one text in memory.
  const ofEach = (rows: readonly unknown[]): string => of(rows.map(of))
  const units = [...round.units].sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1))
  const standings = byUnit(tables.flatMap(({ lines }) => lines).map(standingData))
  const scored = [...results].sort((a, b) => (a.unit.id < b.unit.id ? -1 : 1))
  const parts = {
    semantics: SEMANTICS,
    programme,
    round: of({
      id: round.id,
      title: round.title,
      demonstration: round.demonstration,
      ...(round.shift === undefined ? {} : { shift: round.shift }),
      ...(round.period === undefined ? {} : { period: round.period }),
    }),
    roster: ofEach(units.map(({ unit }) => unit)),
    facts: of(units.map(digests.ofFacts)),
    calendar: of(round.calendar),
    asOf: round.asOf,
    history: of(sorted(round.history)),
    decisions: of(sorted(round.decisions)),
    results: of([ofEach(standings), of(scored.map(digests.ofResult))]),
  }
  return { ...parts, hash: of(parts) }
}

/** Lists whose order says nothing are put in the order of their content. */
const sorted = (values: readonly unknown[]): readonly string[] => values.map(canonicalJson).sort()

function sortedFacts({ answers, incidents, overrides }: Facts) {
  return {
    answers: Object.fromEntries(Object.entries(answers).map(([check, given]) => [check, sorted(given)])),
    incidents: sorted(incidents),
    overrides: sorted(overrides),
  }
}
