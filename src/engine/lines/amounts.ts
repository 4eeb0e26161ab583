import type { Amount, AmountValue, Tier } from '../../model/Node.ts'
import { compare, divide, fractionFromText, HUNDRED, multiply, type Fraction } from '../../model/Fraction.ts'
import { exactly, type Interval } from '../../model/Interval.ts'
import type { Env } from '../Env.ts'
import { compileNumber } from '../expressions/compileNumber.ts'
import { compileText } from '../expressions/compileText.ts'
import type { Scope } from '../expressions/Scope.ts'

/** How much; `all` is the running value, whatever that is; null leaves everything as it is, where no tier or level speaks. */
export type Price = Interval | 'all' | null

/** The prices that are still possible: nearly always one. 数量 */
export type Pricing = (env: Env) => readonly Price[]

/** The prices that an entry of a table stands for: one, made once where nothing of the unit is in it. */
type Read = (env: Env) => readonly Price[]

const NO_PRICE: readonly Price[] = [null]

export function compileAmount(amount: Amount, scope: Scope): Pricing {
  switch (amount.kind) {
    case 'all':
      return readValue('all')
    case 'percent':
      return readValue({ percent: amount.value })
    case 'points': {
      if (amount.value.op === 'number') return readValue({ points: amount.value.value })
      const value = compileNumber(amount.value, scope)
      return (env) => [value(env)]
    }
    case 'levels':
      return compileLevels(amount, scope)
    case 'tiers':
      return compileTiers(amount, scope)
  }
}

function readValue(value: AmountValue): Read {
  if (value !== 'all' && 'percent' in value) {
    const ratio = divide(fractionFromText(value.percent), HUNDRED)
    return (env) => [exactly(multiply(env.of, ratio))]
  }
  const price: readonly Price[] = [value === 'all' ? 'all' : exactly(fractionFromText(value.points))]
  return () => price
}

function compileLevels({ by, table, otherwise }: Extract<Amount, { kind: 'levels' }>, scope: Scope): Pricing {
  const level = compileText(by, scope)
  const rows = new Map(Object.entries(table).map(([name, value]) => [name, readValue(value)]))
  const rest = otherwise && readValue(otherwise)
  return (env) => {
    const { level: known, possible } = level(env)
    if (known !== undefined) return (rows.get(known) ?? rest)?.(env) ?? NO_PRICE
    return distinct(
      possible.map((name) => rows.get(name) ?? rest),
      env,
    )
  }
}

const distinct = (reads: readonly (Read | undefined)[], env: Env): readonly Price[] =>
  [...new Set(reads)].flatMap((read) => read?.(env) ?? NO_PRICE)

function compileTiers({ by, tiers, otherwise }: Extract<Amount, { kind: 'tiers' }>, scope: Scope): Pricing {
  const measure = compileNumber(by, scope)
  const rows = tiers.map((tier) => ({ bounds: boundsOf(tier), read: readValue(tier.amount) }))
  const rest = otherwise && readValue(otherwise)
  return (env) => {
    const value = measure(env)
    for (const { bounds, read } of rows) if (holds(bounds, value)) return read(env)
    const touched = rows.filter(({ bounds }) => meets(bounds, value))
    return distinct([...touched.map(({ read }) => read), rest], env)
  }
}

interface Bounds {
  readonly low: Fraction | null
  readonly lowIncluded: boolean
  readonly high: Fraction | null
  readonly highIncluded: boolean
}

export function boundsOf({ from, above, to, below }: Omit<Tier, 'amount'>): Bounds {
  const low = from ?? above
  const high = to ?? below
  return {
    low: low === undefined ? null : fractionFromText(low),
    lowIncluded: from !== undefined,
    high: high === undefined ? null : fractionFromText(high),
    highIncluded: to !== undefined,
  }
}

/** Can a value of the interval lie in the tier? */
export function meets({ low, lowIncluded, high, highIncluded }: Bounds, value: Interval): boolean {
  if (low && value.high) {
    const order = compare(value.high, low)
    if (order < 0 || (order === 0 && !lowIncluded)) return false
  }
  if (high && value.low) {
    const order = compare(value.low, high)
    if (order > 0 || (order === 0 && !highIncluded)) return false
  }
  return true
}

/** Must every value of the interval lie in the tier? */
function holds({ low, lowIncluded, high, highIncluded }: Bounds, value: Interval): boolean {
  const aboveLow = low === null || (value.low !== null && (compare(value.low, low) > 0 || (lowIncluded && compare(value.low, low) === 0)))
  const belowHigh =
    high === null || (value.high !== null && (compare(value.high, high) < 0 || (highIncluded && compare(value.high, high) === 0)))
  return aboveLow && belowHigh
}
