import {
  compare,
  divide,
  fractionFromText,
  HUNDRED,
  isNegative,
  isZero,
  multiply,
  subtract,
  ZERO,
  type Fraction,
} from '../model/Fraction.ts'
import type { PrintedPoints } from '../model/Explanation.ts'
import { drawnNumber } from './drawnNumber.ts'
import type { Bar } from './round/RoundSheet.ts'

/** A bar from nothing to full marks: what is sure, and what is still open. */
export function barOf({ low, high }: PrintedPoints, full: Fraction): Bar {
  if (isZero(full)) return { sure: 0, open: 0 }
  const share = (value: string | null, otherwise: Fraction) =>
    within(value === null ? otherwise : divide(multiply(fractionFromText(value), HUNDRED), full))
  const sure = share(low, ZERO)
  const most = share(high, low === null ? ZERO : HUNDRED)
  return { sure: drawnNumber(sure, 2), open: drawnNumber(subtract(most, sure), 2) }
}

const within = (value: Fraction): Fraction => (isNegative(value) ? ZERO : compare(value, HUNDRED) > 0 ? HUNDRED : value)
