import { compare, equals, isZero, subtract, type Fraction } from '../../../model/Fraction.ts'
import { showNumber } from '../../../engine/print.ts'
import type { LineDistance } from '../RoundSheet.ts'
import type { Contender } from './Contender.ts'

/** A line below a place, and what people call both sides of it. 名次线 */
export interface PlaceLine {
  /** The last place above the line. */
  readonly last: number
  /** `优秀`; null: no grade, only the place lies above. */
  readonly above: string | null
  /** `A类`, where places are counted in a class. */
  readonly among: string
  /** Somebody's place was handed on: places of the ranking are not those of the contest. */
  readonly passedOn: boolean
}

/** The ends of the others' totals, best first. */
interface Others {
  readonly highs: readonly (Fraction | null)[]
  readonly lows: readonly (Fraction | null)[]
  readonly settled: boolean
}

/** Prepared once for a pool, so that a ranking of thousands is measured in one pass. */
export function distancesToPlaces(pool: readonly Contender[], decimals: number) {
  const others: Others = {
    highs: pool.map(({ high }) => high).sort(byHigh),
    lows: pool.map(({ low }) => low).sort(byLow),
    settled: pool.every(isSettled),
  }
  return {
    /** Surely above the line whatever the others still get. */
    isInside: (one: Contender, { last }: PlaceLine) => isSurelyInside(one, last, others),
    distance: (one: Contender, line: PlaceLine) => distanceTo(one, line, others, (value) => showNumber(value, decimals)),
  }
}

function distanceTo(
  one: Contender,
  { last, above, among, passedOn }: PlaceLine,
  others: Others,
  show: (value: Fraction) => string,
): LineDistance | null {
  const { low, high } = one
  const rival = nth(others.highs, last, high, byHigh)
  const atLine = nth(others.lows, last, low, byLow)
  if (rival === undefined || low === null || high === null) return null
  const inside = passedOn ? `${above ?? ''}线外的第1名` : `${among}第${last + 1}名`
  const outside = passedOn ? `${above ?? ''}的末位` : `${among}第${last}名`
  const better = above ?? '更靠前'
  if (rival !== null && compare(low, rival) > 0) {
    const lead = subtract(low, rival)
    return { side: 'inside', words: `比${inside}${others.settled ? '' : '至少'}高 ${show(lead)}` }
  }
  if (rival !== null && atLine && compare(high, atLine) < 0) {
    const [least, most] = [subtract(atLine, high), subtract(rival, low)]
    const gap = equals(least, most) ? show(least) : `${show(least)}–${show(most)}`
    return { side: 'outside', words: `差 ${gap} 分追平${outside}${above === null || passedOn ? '' : `（${above}）`}` }
  }
  if (rival !== null && isSettled(one) && atLine && equals(low, rival) && equals(low, atLine))
    return { side: 'level', words: above === null ? `与第${last + 1}名同分` : `与线上的单位同分，压在${above}线上` }
  if (!isSettled(one)) return { side: 'open', words: `待核 ${show(subtract(high, low))} 分，定下后才知道能否${better}` }
  if (rival === null) return { side: 'open', words: `其他单位还有待核，能否${better}未定` }
  const most = subtract(rival, low)
  return { side: 'open', words: isZero(most) ? '其他单位还有待核，可能被追平' : `其他单位还有待核，最多差 ${show(most)} 分` }
}

const isSurelyInside = ({ low, high }: Contender, last: number, { highs }: Others): boolean => {
  const rival = nth(highs, last, high, byHigh)
  return rival === undefined || (rival !== null && low !== null && compare(low, rival) > 0)
}

const isSettled = ({ low, high }: Contender): boolean => low !== null && high !== null && equals(low, high)

type Order = (a: Fraction | null, b: Fraction | null) => number

/** The `place`-th best end among the others: one's own is left out. Undefined: there are not so many. */
function nth(ends: readonly (Fraction | null)[], place: number, own: Fraction | null, order: Order): Fraction | null | undefined {
  const at = ends[place - 1]
  if (at === undefined) return undefined
  // One's own stands among the first so many: the next moves up.
  return order(own, at) <= 0 ? ends[place] : at
}

/** Best first; a missing high end is above everything, a missing low end below. */
const byHigh: Order = (a, b) => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : compare(b, a))
const byLow: Order = (a, b) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : compare(b, a))
