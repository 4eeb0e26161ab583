import { add, compare, divide, fraction, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { Interval } from '../../model/Interval.ts'
import { UNBOUNDED } from '../values/intervals.ts'
import type { Contestant } from './places.ts'

/** The mean of a group's points, whoever of those that may be out stays in. 组内均值 */
export function meanOf(members: readonly Contestant[]): Interval {
  if (members.length === 0) return UNBOUNDED
  return { low: farthest(members, ({ low }) => low, -1), high: farthest(members, ({ high }) => high, 1) }
}

/** The mean of one end, with those of the doubtful who pull it farther that way; at least one member has points. */
function farthest(members: readonly Contestant[], endOf: (range: Interval) => Fraction | null, sign: 1 | -1): Fraction | null {
  const ends = members.map(({ range, maybeOut }) => ({ end: endOf(range), maybeOut }))
  if (ends.some(({ end }) => end === null)) return null
  const pick = (doubtful: boolean) => ends.flatMap(({ end, maybeOut }) => (end && maybeOut === doubtful ? [end] : []))
  const sure = pick(false)
  let sum = sure.reduce(add, ZERO)
  let count = sure.length
  for (const end of pick(true).sort((a, b) => sign * compare(b, a))) {
    if (count > 0 && sign * compare(end, divide(sum, fraction(count))) <= 0) break
    sum = add(sum, end)
    count++
  }
  return divide(sum, fraction(count))
}
