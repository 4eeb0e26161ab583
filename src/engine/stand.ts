import type { WorkCalendar } from '../calendar/WorkCalendar.ts'
import type { Within } from '../model/Expression.ts'
import type { EarlierResult, GradeDecision } from '../model/Facts.ts'
import { formatFraction } from '../model/Fraction.ts'
import { grouped } from '../model/grouped.ts'
import { isExact } from '../model/Interval.ts'
import type { Result } from '../model/Result.ts'
import type { PlaceRange, Standing, Standings, StandingTable } from '../model/Standing.ts'
import type { CompiledProgramme } from './compile.ts'
import { completedByGroup } from './standing/completedByGroup.ts'
import type { FiguredPlace } from './Env.ts'
import type { Candidate } from './grades/Candidate.ts'
import { spanOf } from './grades/placeSpan.ts'
import { gradeAll, type Graded } from './grades/index.ts'
import { UNBOUNDED } from './values/intervals.ts'
import { placesOf, type Placed } from './standing/places.ts'
import { poolOf, poolsOf } from './standing/pools.ts'

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
  const rankings = new Map<Within, Ranking>()
  const rankingIn = (one: Within): Ranking => {
    const ranking = rankings.get(one) ?? rankWithin(results, one, rank?.vetoed === 'last')
    rankings.set(one, ranking)
    return ranking
  }
  const figuredPlace = (one: Within, at: number): FiguredPlace => {
    const { placed, ranked } = rankingIn(one)
    const span = placed[at]
    return { place: span ? spanOf(rank?.ties ?? 'block', span) : null, ranked: ranked[at] ?? NOBODY }
  }
  const candidates = results.map((result, at): Candidate => {
    // Thousands are ranked only where somebody looks.
    const places = {
      get group() {
        return figuredPlace('group', at)
      },
      get class() {
        return figuredPlace('class', at)
      },
      get all() {
        return figuredPlace('all', at)
      },
    }
    const place = rank ? (rankingIn(within).placed[at] ?? null) : null
    return { result, out: isOut(result), maybeOut: mayBeOut(result), place, figures: { places, history } }
  })
  const grades = gradeAll(programme, candidates, decisions, calendar)
  const level = byPoints(candidates, within)
  const standings = candidates.map((candidate, at) => standingOf(candidate, level.get(levelKey(candidate, within)) ?? [], grades[at]))
  return { tables: tablesOf(candidates, standings, within), results }
}

const isOut = ({ total, state }: Result): boolean => total.range === null || state === 'vetoed'
const mayBeOut = (result: Result): boolean => !isOut(result) && (result.total.mayBeNone || result.mayBeVetoed)

const NOBODY: PlaceRange = { best: 0, worst: 0 }

/** By the positions of the results. */
interface Ranking {
  readonly placed: readonly (Placed | null)[]
  readonly ranked: readonly PlaceRange[]
}

/** Places within each pool, and the least and most who may be ranked there; null for those who are out, unless they stand behind all. */
function rankWithin(results: readonly Result[], within: Within, outLast: boolean): Ranking {
  const placed: (Placed | null)[] = results.map(() => null)
  const ranked: PlaceRange[] = results.map(() => NOBODY)
  for (const pool of poolsOf(results, within).values()) {
    const members = pool.flatMap((at) => {
      const result = results[at]
      return result ? [{ at, result }] : []
    })
    const standing = members.filter(({ result }) => !isOut(result))
    const out = members.filter(({ result }) => isOut(result))
    const found = placesOf(standing.map(({ result }) => ({ range: result.total.range ?? UNBOUNDED, maybeOut: mayBeOut(result) })))
    standing.forEach(({ at }, order) => (placed[at] = found[order] ?? null))
    const last = outLast ? out.filter(({ result }) => result.state === 'vetoed') : []
    const doubtful = standing.filter(({ result }) => mayBeOut(result))
    const most = standing.length + last.length
    const behind: Placed = { best: standing.length - doubtful.length + 1, worst: standing.length + 1, spanTo: most, ties: last.length - 1 }
    for (const { at } of last) placed[at] = behind
    // Out, it would stand behind all with the others who are.
    if (outLast) for (const { at } of doubtful) placed[at] = { best: placed[at]?.best ?? 1, worst: most, spanTo: most, ties: 0 }
    const mayLeave = doubtful.filter(({ result }) => !outLast || !result.mayBeVetoed).length
    for (const { at } of members) ranked[at] = { best: most - mayLeave, worst: most }
  }
  return { placed, ranked }
}

/** @param level those of the pool with exactly the same points, itself among them */
function standingOf({ result, place }: Candidate, level: readonly Candidate[], graded: Graded | undefined): Standing {
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
    ...(graded?.passesOn ? { passesOn: true } : {}),
    tiedWith: place && place.ties > 0 ? level.flatMap((other) => (other.result === result ? [] : [other.result.unit.name])) : [],
  }
}

/** Those who are ranked, by pool and by their points where all of them are known; or behind all. */
function byPoints(candidates: readonly Candidate[], within: Within): ReadonlyMap<string, readonly Candidate[]> {
  const settled = candidates.filter((one) => one.place !== null && !one.maybeOut && levelKey(one, within) !== '')
  return grouped(settled, (one) => levelKey(one, within))
}

/** The same for those who are level; empty while points are open. */
function levelKey({ result: { unit, total } }: Candidate, within: Within): string {
  const { range } = total
  if (range === null) return `${poolOf(unit, within)}\n`
  return range.low && isExact(range) ? `${poolOf(unit, within)}\n${formatFraction(range.low)}` : ''
}

/** Tables in the order of the pools; the ranked first by place, then those without. */
function tablesOf(candidates: readonly Candidate[], standings: readonly Standing[], within: Within): readonly StandingTable[] {
  const pools = poolsOf(
    candidates.map(({ result }) => result),
    within,
  )
  return [...pools].map(([name, pool]) => {
    const lines = pool.flatMap((at) => standings[at] ?? [])
    const order = (line: Standing): number =>
      line.place === null ? Number.MAX_SAFE_INTEGER : line.place.best + line.place.worst / (pool.length + 2)
    return {
      name,
      ranked: lines.filter(({ place }) => place !== null).length,
      lines: [...lines].sort((a, b) => order(a) - order(b) || (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0)),
    }
  })
}
