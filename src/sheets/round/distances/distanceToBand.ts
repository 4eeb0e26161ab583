import { showNumber } from '../../../engine/print.ts'
import { compare, fractionFromText, isZero, subtract, type Fraction } from '../../../model/Fraction.ts'
import type { Band } from '../../../model/GradeRule.ts'
import type { Interval } from '../../../model/Interval.ts'
import type { LineDistance } from '../RoundSheet.ts'

/** The bound of points from which a grade is given. 分数线 */
export interface BandLine {
  readonly grade: string
  readonly at: Fraction
  readonly included: boolean
}

/** How far a total is from the bound of points of the next better grade; of the best grade, how far above its bound. 距分数线 */
export function distanceToBand(bands: readonly Band[], range: Interval, decimals: number): LineDistance | null {
  const { low } = range
  if (low === null) return null
  const lines = bandLines(bands)
  const line = lines.findLast((one) => !reaches(low, one)) ?? lines[0]
  return line ? distanceToBandLine(line, range, decimals) : null
}

/** How far a total is from one bound; null where it has no ends. 距一条分数线 */
export function distanceToBandLine(line: BandLine, { low, high }: Interval, decimals: number): LineDistance | null {
  if (low === null || high === null) return null
  const show = (value: Fraction) => showNumber(value, decimals)
  if (reaches(low, line)) {
    const above = compare(low, high) === 0 ? '高' : '至少高'
    return { side: 'inside', words: `比${nameOf(line, show)}${above} ${show(subtract(low, line.at))}` }
  }
  if (reaches(high, line)) {
    return { side: 'open', words: `待核 ${show(subtract(high, low))} 分，定下后才知道能否${line.grade}` }
  }
  const [least, most] = [subtract(line.at, high), subtract(line.at, low)]
  if (isZero(least) && isZero(most)) return { side: 'level', words: `正好 ${show(line.at)} 分，要超过才是${line.grade}` }
  const gap = compare(least, most) === 0 ? show(least) : `${show(least)}–${show(most)}`
  return { side: 'outside', words: `差 ${gap} 分到${nameOf(line, show)}` }
}

const nameOf = ({ grade, at }: BandLine, show: (value: Fraction) => string): string => `${grade}线（${show(at)} 分）`

const reaches = (value: Fraction, { at, included }: BandLine): boolean => compare(value, at) > (included ? -1 : 0)

/** The lower bounds, best first; the last band has none that matters. */
export const bandLines = (bands: readonly Band[]): readonly BandLine[] =>
  bands
    .flatMap(({ grade, from, above }) => {
      const bound = from ?? above
      return bound === undefined ? [] : [{ grade: grade.join('或'), at: fractionFromText(bound), included: from !== undefined }]
    })
    .filter(({ at }) => !isZero(at))
    .sort((a, b) => compare(b.at, a.at))
