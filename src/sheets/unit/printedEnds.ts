import type { PrintedPoints } from '../../model/Explanation.ts'
import { fractionFromText, type Fraction } from '../../model/Fraction.ts'

/** Ends of points as they print: rows add up as printed, not as computed. */
export interface Ends {
  readonly low: Fraction
  readonly high: Fraction
}

/** A certain value is what is printed for it; null where an end is missing or there are no points. */
export function printedEnds({ text, low, high }: PrintedPoints): Ends | null {
  if (low === null || high === null) return null
  if (low !== high) return { low: fractionFromText(low), high: fractionFromText(high) }
  const value = fractionFromText(text.replace('−', '-').replace(/[^\d./-].*$/u, ''))
  return { low: value, high: value }
}
