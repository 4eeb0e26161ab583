import {
  add,
  divide,
  fraction,
  fractionFromText,
  HUNDRED,
  isWhole,
  multiply,
  ONE,
  roundHalfUp,
  truncate,
  type Fraction,
} from './Fraction.ts'
import type { Seat } from './GradeRule.ts'

/** Seats among so many units before they are rounded: a percentage of units is seldom a whole number. 未取整的名额 */
export const exactSeats = ({ seats }: Seat, units: number): Fraction =>
  typeof seats === 'number' ? fraction(seats) : divide(multiply(fractionFromText(seats.percent), fraction(units)), HUNDRED)

/** Seats among so many units, rounded as the rule says. 名额 */
export function seatCount(seat: Seat, units: number): number {
  const exact = exactSeats(seat, units)
  if (typeof seat.seats === 'number' || isWhole(exact)) return Number(exact.n)
  const { rounding } = seat.seats
  if (rounding === 'half-up') return Number(roundHalfUp(exact, 0).n)
  const whole = truncate(exact)
  return Number((rounding === 'down' ? whole : add(whole, ONE)).n)
}
