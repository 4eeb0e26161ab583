import type { WorkCalendar } from '../calendar/WorkCalendar.ts'
import type { Within } from '../model/Expression.ts'
import type { EarlierResult, GradeDecision } from '../model/Facts.ts'
import type { Result } from '../model/Result.ts'
import type { PlaceRange, Standing, Standings, StandingTable } from '../model/Standing.ts'
import type { CompiledProgramme } from './compile.ts'
import { completedByGroup } from './completedByGroup.ts'
import type { StandingFigures } from './Env.ts'
import { spanOf } from './grades/placeSpan.ts'
import { gradeAll, type Graded } from './grades/index.ts'
import { UNBOUNDED } from './intervals.ts'
import { placesOf, type Placed } from './places.ts'
import { poolsOf } from './pools.ts'

/** A result and what is known of its place, before it is graded. */
export interface Candidate {
  readonly result: Result
  /** Outside the ranking: vetoed, or without a score. */
  readonly out: boolean
  readonly maybeOut: boolean
  readonly place: Placed | null
  readonly figures: StandingFigures
}

/**
 * Compares units: lines that look at the group, then ranks, then grades. 排名与等次
 *
 * The vetoed leave the ranking, the rest are ranked, then history and thresholds disqualify, then places, seats and bands are
 * given among those left. What is open in one unit's points is open in every place and grade that it may touch.
 */
export function stand(
  programme: CompiledProgramme,
  scored: readonly Result[],
  history: readonly EarlierResult[],
  decisions: readonly GradeDecision[],
  calendar: WorkCalendar,
): Standings {
  const results = completedByGroup(programme, scored, calendar)
  const { rank } = programme.programme
  const within = rank?.within ?? 'group'
  const ranking = (['group', 'class', 'all'] as const).map((one) => [one, rankWithin(results, one, rank?.vetoed === 'last')] as const)
  const candidates = results.map((result, at): Candidate => {
    const places: Record<string, { readonly place: PlaceRange | null; readonly ranked: number }> = {}
    for (const [one, { placed, ranked }] of ranking) {
      const span = placed[at]
      places[one] = { place: span ? spanOf(rank?.ties ?? 'block', span) : null, ranked: ranked[at] ?? 0 }
    }
    const place = rank ? (ranking.find(([one]) => one === within)?.[1].placed[at] ?? null) : null
    return { result, out: isOut(result), maybeOut: mayBeOut(result), place, figures: { places, history } }
  })
  const grades = gradeAll(programme, candidates, decisions, calendar)
  const standings = candidates.map((candidate, at) => standingOf(candidate, candidates, grades[at]))
  return { tables: tablesOf(candidates, standings, within), results }
}

const isOut = ({ total }: Result): boolean => total.range === null
const mayBeOut = ({ total, mayBeVetoed }: Result): boolean => total.range !== null && (total.mayBeNone || mayBeVetoed)

/** Places within each pool, and how many are ranked there; null for those who are out, unless they stand behind all. */
function rankWithin(results: readonly Result[], within: Within, outLast: boolean) {
  const placed: (Placed | null)[] = results.map(() => null)
  const ranked: number[] = results.map(() => 0)
  for (const pool of poolsOf(results, within).values()) {
    const members = pool.flatMap((at) => { const result = results[at]; return result ? [{ at, result }] : [] })
    const standing = members.filter(({ result }) => !isOut(result))
    const out = members.filter(({ result }) => isOut(result))
    const found = placesOf(standing.map(({ result }) => ({ range: result.total.range ?? UNBOUNDED, maybeOut: mayBeOut(result) })))
    standing.forEach(({ at }, order) => (placed[at] = found[order] ?? null))
    const last: Placed = { best: standing.length + 1, worst: standing.length + 1, spanTo: standing.length + out.length, ties: out.length - 1 }
    if (outLast) for (const { at, result } of out) if (result.state === 'vetoed') placed[at] = last
    const inRanking = standing.length + (outLast ? out.filter(({ result }) => result.state === 'vetoed').length : 0)
    for (const { at } of members) ranked[at] = inRanking
  }
  return { placed, ranked }
}

function standingOf({ result, place }: Candidate, candidates: readonly Candidate[], graded: Graded | undefined): Standing {
  const { unit, state, total } = result
  return {
    unit: unit.id,
    name: unit.name,
    group: unit.group,
    ...(unit.class === undefined ? {} : { class: unit.class }),
    state,
    total,
    place: place && { best: place.best, worst: place.worst },
    grades: graded?.grades ?? [],
    gradeState: graded?.state ?? 'none',
    because: graded?.because ?? [],
    ...(graded?.decidedBy === undefined ? {} : { decidedBy: graded.decidedBy }),
    tiedWith: place && place.ties > 0 ? tiedWith(result, place, candidates) : [],
  }
}

const tiedWith = (result: Result, place: Placed, candidates: readonly Candidate[]): readonly string[] =>
  candidates
    .filter((other) => other.result !== result && other.result.unit.group === result.unit.group && other.place?.best === place.best && other.place.ties === place.ties && other.place.worst === place.worst)
    .map((other) => other.result.unit.name)

/** Tables in the order of the pools; the ranked first by place, then those without. */
function tablesOf(candidates: readonly Candidate[], standings: readonly Standing[], within: Within): readonly StandingTable[] {
  const pools = poolsOf(candidates.map(({ result }) => result), within)
  return [...pools].map(([name, pool]) => {
    const lines = pool.flatMap((at) => standings[at] ?? [])
    const order = (line: Standing): number => (line.place === null ? Number.MAX_SAFE_INTEGER : line.place.best + line.place.worst / (pool.length + 2))
    return { name, ranked: lines.filter(({ place }) => place !== null).length, lines: [...lines].sort((a, b) => order(a) - order(b) || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)) }
  })
}

