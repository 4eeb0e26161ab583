import type { Bounds } from '../../model/Bounds.ts'
import { formatFraction, fractionFromText, HUNDRED, multiply, type FractionText } from '../../model/Fraction.ts'

/** A part of one as a percentage: `1/2` → `50%`. */
export const percentInWords = (value: FractionText): string => `${formatFraction(multiply(fractionFromText(value), HUNDRED))}%`

/** From where to where, each bound included or not as it is written: `40%及以上、不足50%`. 档的范围 */
export function boundsInWords({ from, above, to, below }: Bounds, show: (value: FractionText) => string): string {
  if (from !== undefined && from === to) return show(from)
  const low = from !== undefined ? `${show(from)}及以上` : above !== undefined ? `超过${show(above)}` : null
  const high = to !== undefined ? `${show(to)}及以下` : below !== undefined ? `不足${show(below)}` : null
  return [low, high].filter((part) => part !== null).join('、') || '任何值'
}
