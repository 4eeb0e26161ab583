import { equals, fractionFromText, isNegative, multiply, negate, type Fraction } from '../../model/Fraction.ts'
import { hull, isExact, type Interval } from '../../model/Interval.ts'
import type { Line } from '../../model/Node.ts'
import type { Step } from '../../model/Result.ts'
import { compileAmount, type Price } from './amounts.ts'
import type { Env } from '../Env.ts'
import { compileCondition } from '../expressions/compileCondition.ts'
import { listOf, ofRow } from '../expressions/compileListFigure.ts'
import { checkAt, type Scope } from '../expressions/Scope.ts'
import { clamp, NOTHING, plus, scale } from '../values/intervals.ts'
import type { KnownRow } from '../answers/Known.ts'
import { knownRow } from '../answers/knownRow.ts'
import type { Claimed } from './once.ts'
import { VERBS } from '../verbs/index.ts'

/** A rule line, ready to act on a unit's running value. 评分规则的一条线 */
export interface CompiledLine {
  readonly line: Line
  /** Rows that the line prices, and their price, before `once` takes any away. */
  readonly hits: ((env: Env) => readonly Hit[]) | null
  /** Null when the line did nothing. */
  act(env: Env, at: number, times: Fraction | null): Step | null
}

/** A row that a line prices; not `sure`: it may not be hit. */
export interface Hit {
  readonly row: KnownRow
  readonly sure: boolean
  readonly price: Interval
}

/** Binds a line to its list and its prices. A line with `each` acts on the sum of its rows, one without on its price. */
export function compileLine(line: Line, scope: Scope): CompiledLine {
  const verb = VERBS[line.verb]
  const when = compileCondition(line.when, scope)
  const limit = line.limit === undefined ? null : fractionFromText(line.limit)
  const inside: Scope = line.each === undefined ? scope : { ...scope, list: line.each }
  const amount = compileAmount(line.amount, inside)

  const multiplied = <T extends Price>(price: T, times: Fraction | null): T | Interval =>
    times && price !== null && price !== 'all' ? scale(price, times) : price

  /** Whatever price it comes to, one of these is the running value afterwards. */
  function afterPrices(running: Interval, prices: readonly Price[], times: Fraction | null): Interval {
    let after: Interval | null = null
    for (const price of prices) {
      const one = price === null ? running : verb.apply(running, multiplied(price, times), limit)
      after = after ? hull(after, one) : one
    }
    return after ?? running
  }

  /** What a line that gives or takes comes to, where it is a number. */
  function amountOf(prices: readonly Price[], times: Fraction | null): Interval | null {
    if (!verb.each) return null
    let whole: Interval | null = null
    for (const price of prices) {
      const one = multiplied(price, times)
      if (one === 'all') return null
      const taken = one === null ? NOTHING : clamp(one, null, limit)
      whole = whole ? hull(whole, taken) : taken
    }
    return whole
  }

  if (line.each === undefined) {
    return {
      line,
      hits: null,
      act(env, at, times) {
        const taken = when(env)
        if (taken === false) return null
        const before = env.running
        const prices = amount(env)
        const after = afterPrices(before, prices, times)
        if (line.verb === 'at-most' && isSame(before, after)) return null
        const result = taken === null ? hull(before, after) : after
        const moved = amountOf(prices, times)
        const sure = taken === true
        if (moved === null) return { kind: 'line', line: at, sure, before, after: result }
        return { kind: 'line', line: at, sure, before, after: result, amount: moved }
      },
    }
  }

  const slot = scope.slotOf(line.each)
  const where = compileCondition(line.where, inside)
  const list = checkAt(scope, slot)
  if (list.kind !== 'list') throw new TypeError(`no list: ${line.each}`)
  const unknown = knownRow(list, { id: '', fields: {} })
  const hits = (env: Env): readonly Hit[] => {
    const found: Hit[] = []
    const taken = when(env)
    if (taken === false) return found
    for (const row of listOf(env, slot).rows) {
      const hit = ofRow(env, row, where)
      if (hit !== false) found.push({ row, sure: hit === true && taken === true, price: priceOfRow(env, row, amount) })
    }
    return found
  }
  return {
    line,
    hits,
    act(env, at, times) {
      const taken = when(env)
      if (taken === false) return null
      const counted = unclaimed(hits(env), env.claimed?.get(line))
      const more = listOf(env, slot).more
      if (counted.length === 0 && !more) return null
      const total = totalOf(counted, more ? priceOfRow(env, unknown, amount) : null)
      const before = env.running
      const after = afterPrices(before, [total], times)
      return {
        kind: 'line',
        line: at,
        sure: !more && counted.every(({ sure }) => sure),
        before,
        after,
        rows: counted.filter(({ sure }) => sure).map(({ row }) => row.id),
        maybeRows: counted.filter(({ sure }) => !sure).map(({ row }) => row.id),
        ...(more ? { more } : {}),
        amount: amountOf([total], times) ?? NOTHING,
        ...commonPrice(counted, times),
      }
    },
  }
}

/** A limit that holds nothing back has nothing to tell. */
const isSame = (a: Interval, b: Interval): boolean =>
  a.low !== null && b.low !== null && a.high !== null && b.high !== null && equals(a.low, b.low) && equals(a.high, b.high)

function commonPrice(hits: readonly Hit[], times: Fraction | null): { readonly price?: Fraction } {
  const price = hits[0]?.price.low ?? null
  if (price === null || !hits.every((hit) => isExact(hit.price) && hit.price.low !== null && equals(hit.price.low, price))) return {}
  return { price: times ? multiply(price, times) : price }
}

/** Without the rows that another clause keeps; a contested row may be hit or not. */
function unclaimed(hits: readonly Hit[], claimed: ReadonlyMap<string, Claimed> | undefined): readonly Hit[] {
  if (!claimed) return hits
  return hits.flatMap((hit) => {
    const as = claimed.get(hit.row.id)
    return as === 'taken' ? [] : as === 'contested' ? [{ ...hit, sure: false }] : [hit]
  })
}

/** A row has one price, or the hull of those that its open fields allow. */
function priceOfRow(env: Env, row: KnownRow, amount: (env: Env) => readonly Price[]): Interval {
  const prices = ofRow(env, row, amount).map((price) => (price === 'all' ? env.running : (price ?? NOTHING)))
  return prices.length === 0 ? NOTHING : prices.reduce(hull)
}

/** Rows not yet known may add any number of prices: without end on each side where a price can lie. */
function totalOf(hits: readonly Hit[], further: Interval | null): Interval {
  let total = NOTHING
  for (const { sure, price } of hits) total = plus(total, sure ? price : hull(price, NOTHING))
  if (!further) return total
  return {
    low: further.low && !isNegative(further.low) ? total.low : null,
    high: further.high && !isNegative(negate(further.high)) ? total.high : null,
  }
}
