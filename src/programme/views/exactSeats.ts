import { divide, fraction, fractionFromText, HUNDRED, multiply, type Fraction } from '../../model/Fraction.ts'
import type { Seat } from '../../model/GradeRule.ts'

/** Seats among so many units before they are rounded: a percentage of units is seldom a whole number. 未取整的名额 */
export const exactSeats = ({ seats }: Seat, size: number): Fraction =>
  typeof seats === 'number' ? fraction(seats) : divide(multiply(fractionFromText(seats.percent), fraction(size)), HUNDRED)
