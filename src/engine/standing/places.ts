import { compare, type Fraction } from '../../model/Fraction.ts'
import { isExact, type Interval } from '../../model/Interval.ts'
import type { PlaceRange } from '../../model/Standing.ts'

/** One who is ranked, with the points still possible; `maybeOut`: it may leave the ranking. */
export interface Contestant {
  readonly range: Interval
  readonly maybeOut: boolean
}

/** The places of one contestant: competition ranks, and the last place that its ties span. */
export interface Placed extends PlaceRange {
  readonly spanTo: number
  /** How many others have exactly the same points, all of them known. */
  readonly ties: number
}

/**
 * Best and worst place of each, over everything still possible: 1, 2, 2, 4. 名次区间
 *
 * Best counts those who surely stand and are surely ahead, worst those who may be ahead.
 */
export function placesOf(contestants: readonly Contestant[]): readonly Placed[] {
  const lows = contestants
    .filter(({ maybeOut }) => !maybeOut)
    .map(({ range }) => range.low)
    .sort(lowOrder)
  const highs = contestants.map(({ range }) => range.high).sort(highOrder)
  const exact = new Map<string, number>()
  for (const { range, maybeOut } of contestants)
    if (isExact(range) && !maybeOut) exact.set(keyOf(range), (exact.get(keyOf(range)) ?? 0) + 1)
  return contestants.map(({ range, maybeOut }) => {
    const surelyAhead = range.high === null ? 0 : countAbove(lows, range.high, lowOrder)
    const mayBeAhead = countAbove(highs, range.low, highOrderAgainstLow) - (isExact(range) ? 0 : 1)
    const mayBeLevel = countFrom(highs, range.low, highOrderAgainstLow) - 1
    const ties = isExact(range) && !maybeOut ? (exact.get(keyOf(range)) ?? 1) - 1 : 0
    return { best: surelyAhead + 1, worst: mayBeAhead + 1, spanTo: mayBeLevel + 1, ties }
  })
}

const keyOf = ({ low }: Interval): string => (low === null ? '' : `${low.n}/${low.d}`)

/** A missing low end is below everything, a missing high end above. */
const lowOrder = (a: Fraction | null, b: Fraction | null): number => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : compare(a, b))
const highOrder = (a: Fraction | null, b: Fraction | null): number => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : compare(a, b))
const highOrderAgainstLow = (high: Fraction | null, low: Fraction | null): number =>
  high === null || low === null ? 1 : compare(high, low)

type Order = (a: Fraction | null, b: Fraction | null) => number

/** How many of the ascending ends lie above the bound. */
function countAbove(ends: readonly (Fraction | null)[], bound: Fraction | null, order: Order): number {
  return ends.length - firstWhere(ends, (end) => order(end, bound) > 0)
}

function countFrom(ends: readonly (Fraction | null)[], bound: Fraction | null, order: Order): number {
  return ends.length - firstWhere(ends, (end) => order(end, bound) >= 0)
}

function firstWhere(ends: readonly (Fraction | null)[], holds: (end: Fraction | null) => boolean): number {
  let [from, to] = [0, ends.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (holds(ends[middle] ?? null)) to = middle
    else from = middle + 1
  }
  return from
}
