import {
  add,
  compare,
  equals,
  fractionFromText,
  isNegative,
  isWhole,
  ONE,
  subtract,
  truncate,
  type Fraction,
} from '../../model/Fraction.ts'
import type { Bounds } from '../../model/Bounds.ts'

/** Values between two ends; null is without end, `In` says that the end itself belongs. 数段 */
export interface Span {
  readonly low: Fraction | null
  readonly lowIn: boolean
  readonly high: Fraction | null
  readonly highIn: boolean
}

const roundedDown = (value: Fraction): Fraction => (isNegative(value) && !isWhole(value) ? subtract(truncate(value), ONE) : truncate(value))

const roundedUp = (value: Fraction): Fraction => (isWhole(value) ? value : add(roundedDown(value), ONE))

/** Of values that are whole numbers, both ends become whole and belong. */
export function ofWholes({ low, lowIn, high, highIn }: Span): Span {
  return {
    low: low && (lowIn ? roundedUp(low) : add(roundedDown(low), ONE)),
    lowIn: low !== null,
    high: high && (highIn ? roundedDown(high) : subtract(roundedUp(high), ONE)),
    highIn: high !== null,
  }
}

/** The values between bounds; of whole numbers only, with whole ends. 界限之间 */
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

/** Can no value lie in it? 是否为空 */
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

const byLow = (a: Span, b: Span): number => {
  if (a.low === null || b.low === null) return a.low === b.low ? 0 : a.low === null ? -1 : 1
  return compare(a.low, b.low) || Number(b.lowIn) - Number(a.lowIn)
}

/** Spans that can hold a value, from the lowest, each with its place in the list. */
const inOrder = (spans: readonly Span[]) =>
  spans
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => !isEmpty(span))
    .sort((a, b) => byLow(a.span, b.span))

/** Two spans of a list that hold the same values. */
interface Overlap {
  readonly first: number
  readonly second: number
  readonly both: Span
}

/** Which spans overlap: each with the furthest-reaching of those that begin before it. */
export function overlapsIn(spans: readonly Span[]): Overlap[] {
  const found: Overlap[] = []
  let furthest: { readonly span: Span; readonly index: number } | undefined
  for (const next of inOrder(spans)) {
    const both = furthest && overlapOf(furthest.span, next.span)
    if (furthest && both) {
      found.push({ first: Math.min(furthest.index, next.index), second: Math.max(furthest.index, next.index), both })
    }
    if (!furthest || earlierHigh(furthest.span, next.span) === furthest.span) furthest = next
  }
  return found.sort((a, b) => a.first - b.first || a.second - b.second)
}

/** What of the whole no span holds, in order. */
export function gapsIn(whole: Span, spans: readonly Span[], wholes: boolean): Span[] {
  const gaps: Span[] = []
  let rest: Span | null = whole
  for (const { span } of inOrder(spans)) {
    if (!rest) break
    const before: Span | null = span.low === null ? null : { low: null, lowIn: false, high: span.low, highIn: !span.lowIn }
    const gap = before && overlapOf(rest, before)
    if (gap) gaps.push(gap)
    const after: Span | null = span.high === null ? null : { low: span.high, lowIn: !span.highIn, high: null, highIn: false }
    rest = after && overlapOf(rest, after)
  }
  return [...gaps, ...(rest ? [rest] : [])].map((gap) => (wholes ? ofWholes(gap) : gap)).filter((gap) => !isEmpty(gap))
}

/** A span in words: 大于3且不超过5. */
export function spanTitle({ low, lowIn, high, highIn }: Span, print: (value: Fraction) => string): string {
  if (low !== null && high !== null && equals(low, high)) return `恰为${print(low)}`
  const start = low === null ? '' : `${lowIn ? '不低于' : '大于'}${print(low)}`
  const end = high === null ? '' : `${highIn ? '不超过' : '低于'}${print(high)}`
  return start === '' && end === '' ? '任何值' : [start, end].filter((part) => part !== '').join('且')
}
