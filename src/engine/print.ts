import {
  add,
  fraction,
  formatFraction,
  multiply,
  printFraction,
  subtract,
  truncate,
  ZERO,
  compare,
  roundHalfUp,
  type Fraction,
} from '../model/Fraction.ts'
import { isExact, type Interval } from '../model/Interval.ts'
import type { PrintedPoints } from '../model/Explanation.ts'
import type { Points } from '../model/Result.ts'
import type { PlaceRange, Standing } from '../model/Standing.ts'

/** A number as people read it: exact where it ends within the decimals, else rounded half up. The minus is a minus sign. */
export function showNumber(value: Fraction, decimals: number): string {
  if (value.small && value.d === 1) return value.n < 0 ? `−${-value.n}` : String(value.n)
  const exact = formatFraction(value)
  const ends = !exact.includes('/') && (exact.split('.')[1] ?? '').length <= decimals
  return (ends ? exact : printFraction(value, decimals)).replace('-', '−')
}

/** `3.5–5`; an end that is missing is said, not drawn as a number. */
export function showInterval({ low, high }: Interval, show: (value: Fraction) => string): string {
  if (low && high) return isExact({ low, high }) ? show(low) : `${show(low)}–${show(high)}`
  if (low) return `${show(low)}以上`
  return high ? `${show(high)}以下` : '未定'
}

/** `3`; `3–6` while several places are possible. 名次 */
export const showPlace = ({ best, worst }: PlaceRange): string => (best === worst ? String(best) : `${best}–${worst}`)

/** Points as they print in a card: as many decimals as they need. 得分 */
export const showPoints = (points: Points, decimals: number): PrintedPoints => printed(points, (value) => showNumber(value, decimals))

/** Points as a total prints: always so many decimals. 总分 */
export const printPoints = (points: Points, decimals: number): PrintedPoints =>
  printed(points, (value) => printFraction(value, decimals).replace('-', '−'))

/** What is printed where a programme gives no points to anybody. 不计分 */
export const NO_MARKS: PrintedPoints = { text: '不计分', low: null, high: null, mayBeNone: true, none: true }

/** The programme gives no points to anybody: the unit was looked at, and there is no number. 不计分 */
export const hasNoMarks = ({ total, state }: Pick<Standing, 'total' | 'state'>): boolean => total.range === null && state === 'scored'

/** A unit's total as it prints, also where there is nothing to score. 总分 */
export const printTotal = (standing: Pick<Standing, 'total' | 'state'>, decimals: number): PrintedPoints =>
  hasNoMarks(standing) ? NO_MARKS : printPoints(standing.total, decimals)

function printed({ range, mayBeNone }: Points, show: (value: Fraction) => string): PrintedPoints {
  if (range === null) return { text: '无得分', low: null, high: null, mayBeNone: true, none: true }
  const text = showInterval(range, show)
  return {
    text: mayBeNone ? `${text}或无得分` : text,
    low: range.low && formatFraction(range.low),
    high: range.high && formatFraction(range.high),
    mayBeNone,
    none: false,
  }
}

/**
 * Rows as they print so that they add up to the printed sum: three thirds of 38 print 12.67, 12.67, 12.66. 最大余数法
 *
 * Each is cut to the decimals, then the missing units go to the largest remainders, the first written among equals.
 */
export function printRows(rows: readonly Fraction[], decimals: number): readonly string[] {
  const scale = fraction(10n ** BigInt(decimals))
  const scaled = rows.map((row) => multiply(row, scale))
  const floors = scaled.map((value) => {
    const whole = truncate(value)
    return compare(whole, value) > 0 ? subtract(whole, fraction(1)) : whole
  })
  const sum = roundHalfUp(scaled.reduce(add, ZERO), 0)
  let missing = Number(subtract(sum, floors.reduce(add, ZERO)).n)
  const order = scaled
    .map((value, at) => ({ at, rest: subtract(value, floors[at] ?? ZERO) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.at - b.at)
  const cells = floors.slice()
  for (const { at } of order) {
    if (missing <= 0) break
    cells[at] = add(cells[at] ?? ZERO, fraction(1))
    missing--
  }
  return cells.map((cell) => printFraction(multiply(cell, fraction(1, 10n ** BigInt(decimals))), decimals))
}
