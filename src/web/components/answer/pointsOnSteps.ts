import type { Check } from '../../../model/Check.ts'
import { add, compare, formatFraction, fractionFromText } from '../../../model/Fraction.ts'

/** More than these are quicker typed than looked for. */
const MOST = 11

/** The points that may be given, where they are few enough to be pressed; null where not. 可选的分数 */
export function pointsOnSteps({ from, to, step }: Extract<Check, { kind: 'points' }>): readonly string[] | null {
  if (step === undefined) return null
  const points: string[] = []
  const [last, by] = [fractionFromText(to), fractionFromText(step)]
  for (let at = fractionFromText(from); compare(at, last) <= 0; at = add(at, by)) {
    points.push(formatFraction(at))
    if (points.length > MOST) return null
  }
  return points
}
