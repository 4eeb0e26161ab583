import { add, compare, equals, fraction, fractionFromText, isNegative, subtract, truncate, type Fraction } from '../../model/Fraction.ts'
import type { FractionText } from '../../model/Fraction.ts'

/** Bounds as tiers and bands write them: `from` and `to` include theirs, `above` and `below` do not. */
export interface Bounds {
  readonly from?: FractionText
  readonly above?: FractionText
  readonly to?: FractionText
  readonly below?: FractionText
}

/** Values between two ends; null is without end, `In` says that the end itself belongs. 数段 */
export interface Span {
  readonly low: Fraction | null
  readonly lowIn: boolean
  readonly high: Fraction | null
  readonly highIn: boolean
}

const ONE = fraction(1)

const roundedDown = (value: Fraction): Fraction => {
  const whole = truncate(value)
  return isNegative(value) && !equals(whole, value) ? subtract(whole, ONE) : whole
}

const roundedUp = (value: Fraction): Fraction => {
  const down = roundedDown(value)
  return equals(down, value) ? value : add(down, ONE)
}

/** Of values that are whole numbers, both ends become whole and belong. */
function ofWholes({ low, lowIn, high, highIn }: Span): Span {
  return {
    low: low && (lowIn ? roundedUp(low) : add(roundedDown(low), ONE)),
    lowIn: low !== null,
    high: high && (highIn ? roundedDown(high) : subtract(roundedUp(high), ONE)),
    highIn: high !== null,
  }
}

export function spanOf({ from, above, to, below }: Bounds, wholes: boolean): Span {
  const low = from ?? above
  const high = to ?? below
  const span = {
    low: low === undefined ? null : fractionFromText(low),
    lowIn: from !== undefined,
    high: high === undefined ? null : fractionFromText(high),
    highIn: to !== undefined,
  }
  return wholes ? ofWholes(span) : span
}

export function isEmpty({ low, lowIn, high, highIn }: Span): boolean {
  if (low === null || high === null) return false
  const order = compare(low, high)
  return order > 0 || (order === 0 && !(lowIn && highIn))
}

/** What both hold, if anything. */
export function overlapOf(a: Span, b: Span): Span | null {
  const low = laterLow(a, b)
  const high = earlierHigh(a, b)
  const both = { low: low.low, lowIn: low.lowIn, high: high.high, highIn: high.highIn }
  return isEmpty(both) ? null : both
}

function laterLow(a: Span, b: Span): Span {
  if (a.low === null || b.low === null) return a.low === null ? b : a
  const order = compare(a.low, b.low)
  return order === 0 ? (a.lowIn ? b : a) : order > 0 ? a : b
}

function earlierHigh(a: Span, b: Span): Span {
  if (a.high === null || b.high === null) return a.high === null ? b : a
  const order = compare(a.high, b.high)
  return order === 0 ? (a.highIn ? b : a) : order < 0 ? a : b
}

/** What of the whole no span holds, in order. */
export function gapsIn(whole: Span, spans: readonly Span[], wholes: boolean): Span[] {
  let left = [whole]
  for (const span of spans) left = left.flatMap((rest) => without(rest, span))
  return left
    .map((gap) => (wholes ? ofWholes(gap) : gap))
    .filter((gap) => !isEmpty(gap))
    .sort((a, b) => (a.low === null ? -1 : b.low === null ? 1 : compare(a.low, b.low)))
}

function without(rest: Span, span: Span): Span[] {
  if (isEmpty(span) || !overlapOf(rest, span)) return [rest]
  const parts: Span[] = []
  if (span.low !== null) parts.push({ low: rest.low, lowIn: rest.lowIn, high: span.low, highIn: !span.lowIn })
  if (span.high !== null) parts.push({ low: span.high, lowIn: !span.highIn, high: rest.high, highIn: rest.highIn })
  return parts.flatMap((part) => {
    const kept = overlapOf(part, rest)
    return kept ? [kept] : []
  })
}

/** A span in words: 大于3且不超过5. */
export function spanTitle({ low, lowIn, high, highIn }: Span, print: (value: Fraction) => string): string {
  if (low !== null && high !== null && equals(low, high)) return `恰为${print(low)}`
  const start = low === null ? '' : `${lowIn ? '不低于' : '大于'}${print(low)}`
  const end = high === null ? '' : `${highIn ? '不超过' : '低于'}${print(high)}`
  return start === '' && end === '' ? '任何值' : [start, end].filter((part) => part !== '').join('且')
}
