import type { Amount, AmountValue, Tier } from '../model/Node.ts'
import { compare, divide, fractionFromText, HUNDRED, multiply, type Fraction } from '../model/Fraction.ts'
import { exactly, type Interval } from '../model/Interval.ts'
import type { Env } from './Env.ts'
import { compileNumber } from './expressions/compileNumber.ts'
import { compileText } from './expressions/compileText.ts'
import type { Scope } from './expressions/Scope.ts'

/** How much; `all` is the running value, whatever that is. */
export type Price = Interval | 'all'

/** The prices that are still possible: nearly always one; none where no tier speaks. 数量 */
export type Pricing = (env: Env) => readonly Price[]

type Read = (env: Env) => Price

export function compileAmount(amount: Amount, scope: Scope): Pricing {
  switch (amount.kind) {
    case 'all': {
      const all: readonly Price[] = ['all']
      return () => all
    }
    case 'percent': {
      const read = readValue({ percent: amount.value })
      return (env) => [read(env)]
    }
    case 'points': {
      if (amount.value.op === 'number') {
        const fixed = [exactly(fractionFromText(amount.value.value))]
        return () => fixed
      }
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
  if (value === 'all') return () => 'all'
  if ('points' in value) {
    const points = exactly(fractionFromText(value.points))
    return () => points
  }
  const ratio = divide(fractionFromText(value.percent), HUNDRED)
  return (env) => exactly(multiply(env.of, ratio))
}

function compileLevels({ by, table, otherwise }: Extract<Amount, { kind: 'levels' }>, scope: Scope): Pricing {
  const level = compileText(by, scope)
  const rows = new Map(Object.entries(table).map(([name, value]) => [name, readValue(value)]))
  const rest = otherwise && readValue(otherwise)
  return (env) => {
    const { level: known, possible } = level(env)
    const names = known === undefined ? possible : [known]
    return distinct(names.map((name) => rows.get(name) ?? rest), env)
  }
}

const distinct = (reads: readonly (Read | undefined)[], env: Env): readonly Price[] =>
  [...new Set(reads)].flatMap((read) => (read ? [read(env)] : []))

function compileTiers({ by, tiers, otherwise }: Extract<Amount, { kind: 'tiers' }>, scope: Scope): Pricing {
  const measure = compileNumber(by, scope)
  const rows = tiers.map((tier) => ({ bounds: boundsOf(tier), read: readValue(tier.amount) }))
  const rest = otherwise && readValue(otherwise)
  return (env) => {
    const value = measure(env)
    const touched = rows.filter(({ bounds }) => meets(bounds, value))
    const covered = touched.some(({ bounds }) => holds(bounds, value))
    return distinct([...touched.map(({ read }) => read), ...(covered ? [] : [rest])], env)
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
  const belowHigh = high === null || (value.high !== null && (compare(value.high, high) < 0 || (highIncluded && compare(value.high, high) === 0)))
  return aboveLow && belowHigh
}
