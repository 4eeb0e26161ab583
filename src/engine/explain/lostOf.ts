import type { PrintedPoints } from '../../model/Explanation.ts'
import { equals, formatFraction, roundHalfUp, subtract, type Fraction } from '../../model/Fraction.ts'
import type { NodeResult } from '../../model/Result.ts'
import { showPoints } from '../print.ts'

/**
 * What the marks have more than the worth; null where there are no marks, no points, or it is open whether the node applies. 失分
 *
 * It is printed from the points as they print (`shown`, where the sum above decided how), so that both add up to the marks.
 */
export function lostOf({ applies, marks, worth }: NodeResult, decimals: number, shown?: Fraction): PrintedPoints | null {
  if (applies !== true || marks === null || worth.range === null) return null
  const { low, high } = worth.range
  const printed = (value: Fraction): Fraction =>
    equals(marks, roundHalfUp(marks, decimals)) ? (shown ?? roundHalfUp(value, decimals)) : value
  const range = { low: high && subtract(marks, printed(high)), high: low && subtract(marks, printed(low)) }
  return {
    ...showPoints({ range, mayBeNone: worth.mayBeNone }, decimals),
    low: high && formatFraction(subtract(marks, high)),
    high: low && formatFraction(subtract(marks, low)),
  }
}
