import { isNegative, subtract, ZERO, type Fraction } from '../../model/Fraction.ts'
import type { NodeResult } from '../../model/Result.ts'

/** What a row surely lost, and the most that it may have lost. 失分 */
export interface Loss {
  readonly sure: Fraction
  /** Null: without end. */
  readonly most: Fraction | null
}

/** Null where the row has no points to lose; what it gave is no loss. */
export function lossOf({ applies, marks, worth: { range } }: NodeResult): Loss | null {
  if (applies !== true || range === null) return null
  const full = marks ?? ZERO
  const sure = range.high === null ? ZERO : subtract(full, range.high)
  return { sure: positive(sure), most: range.low && positive(subtract(full, range.low)) }
}

const positive = (value: Fraction): Fraction => (isNegative(value) ? ZERO : value)
