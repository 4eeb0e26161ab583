import type { GradeChoice, GradeRule, Seat } from '../../model/GradeRule.ts'
import { grouped } from '../../model/grouped.ts'
import { seatCount } from '../../model/seats.ts'
import type { Candidate } from './Candidate.ts'
import type { Tri } from '../values/tri.ts'
import { awardFor } from './awardFor.ts'
import { conditionOf } from './conditions.ts'
import type { Awarded } from './Awarded.ts'
import type { Contest } from './Contest.ts'
import { placeSpans } from './placeSpan.ts'

type SeatRule = Extract<GradeRule, { kind: 'seats' }>

/** 优秀占20%共7个：seats per class, filled from the top, alone or together with a threshold. 按名额 */
export function seats(rule: SeatRule, contest: Contest): ReadonlyMap<Candidate, Awarded> {
  const awarded = new Map<Candidate, Awarded>()
  const conditions = new Map<Seat, (candidate: Candidate) => Tri>()
  for (const seat of rule.seats) if (seat.when) conditions.set(seat, conditionOf(contest.programme, seat.when, contest.calendar))
  for (const pool of poolsBySeats(rule, contest.candidates)) {
    const lines = linesOf(rule, pool)
    const turns = lines.map(({ to }) => to + 1)
    for (const [one, span] of placeSpans(pool, contest)) {
      const qualifies = lines.map(({ seat }): Tri => conditions.get(seat)?.(one) ?? true)
      const award = awardFor(span, turns, (place) => gradesAt(place, lines, qualifies, rule.rest), classWords(rule, one))
      awarded.set(one, { ...award, open: award.open || (award.grades.size > 1 && qualifies.includes(null)) })
    }
  }
  return awarded
}

/** `A类`, where the class has seats of its own. */
function classWords({ seats }: SeatRule, { result: { unit } }: Candidate): string {
  return unit.class !== undefined && seats.some((seat) => seat.class === unit.class) ? `${unit.class}类` : ''
}

/** Units of a class that has seats of its own compete among themselves, the others of a group together. */
function poolsBySeats({ seats }: SeatRule, candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const classes = new Set(seats.flatMap((seat) => seat.class ?? []))
  const pools = grouped(candidates, ({ result: { unit } }) =>
    unit.class !== undefined && classes.has(unit.class) ? `${unit.group}\n${unit.class}` : unit.group,
  )
  return [...pools.values()]
}

interface SeatLine {
  readonly seat: Seat
  /** The last place that still has this grade. */
  readonly to: number
}

/** A percentage is of all units of the pool, whoever has left the ranking since. */
function linesOf({ seats }: SeatRule, pool: readonly Candidate[]): readonly SeatLine[] {
  const unit = pool[0]?.result.unit
  let to = 0
  return seats
    .filter((seat) => seat.class === undefined || seat.class === unit?.class)
    .map((seat) => ({ seat, to: (to += seatCount(seat, pool.length)) }))
}

/** The first seat that the place reaches and whose threshold is met; every one that may be. */
function gradesAt(place: number, lines: readonly SeatLine[], qualifies: readonly Tri[], rest: GradeChoice): GradeChoice {
  const found: string[] = []
  for (const [at, { seat, to }] of lines.entries()) {
    if (place > to || qualifies[at] === false) continue
    found.push(...seat.grade)
    if (qualifies[at] === true) return found
  }
  return [...found, ...rest]
}
