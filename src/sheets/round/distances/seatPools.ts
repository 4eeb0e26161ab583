import type { GradeChoice, GradeRule } from '../../../model/GradeRule.ts'
import { grouped } from '../../../model/grouped.ts'
import { seatCount } from '../../../model/seats.ts'
import type { Standing } from '../../../model/Standing.ts'

/** Places from `from` to `to` have this grade. 等次的名额 */
export interface SeatLine {
  readonly grade: GradeChoice
  readonly from: number
  readonly to: number
}

/** Those who compete for the same places, whose rule it is, and the places. */
export interface SeatPool {
  /** `A类`, where a class has seats of its own. */
  readonly among: string
  readonly members: readonly Standing[]
  readonly seats: readonly SeatLine[]
}

type PlaceRule = Extract<GradeRule, { kind: 'places' | 'seats' }>

/** The pools of a rule that gives grades by place, as the engine forms them. 按名次定等次的范围 */
export function seatPools(rule: PlaceRule, lines: readonly Standing[], poolOf: (line: Standing) => string): readonly SeatPool[] {
  const members = lines.filter((line) => ruleFor([rule], line) !== null)
  if (rule.kind === 'places') {
    const seats = [...rule.places].sort((a, b) => a.from - b.from)
    return [...grouped(members, poolOf).values()].map((pool) => ({ among: '', members: pool, seats }))
  }
  const classes = new Set(rule.seats.flatMap((seat) => seat.class ?? []))
  const classOf = (line: Standing) => (line.class !== undefined && classes.has(line.class) ? line.class : null)
  return [...grouped(members, (line) => `${line.group}\n${classOf(line) ?? ''}`).values()].map((pool) => {
    const [first] = pool
    const own = first === undefined ? null : classOf(first)
    let to = 0
    const seats = rule.seats
      .filter((seat) => seat.class === undefined || seat.class === first?.class)
      .map((seat) => {
        const from = to + 1
        to += seatCount(seat, pool.length)
        return { grade: seat.grade, from, to }
      })
    return { among: own === null ? '' : `${own}类`, members: pool, seats }
  })
}

/** The rule, not one of exceptions, by which a unit gets its grade. */
export function ruleFor<R extends GradeRule>(rules: readonly R[], { group, class: kind }: Standing): R | null {
  return (
    rules.find(
      (rule) =>
        rule.kind !== 'when' &&
        (rule.for?.group === undefined || rule.for.group === group) &&
        (rule.for?.class === undefined || rule.for.class === kind),
    ) ?? null
  )
}
