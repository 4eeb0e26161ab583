import type { Amount, AmountValue } from '../../model/Node.ts'
import { divide, fractionFromText, HUNDRED, multiply } from '../../model/Fraction.ts'
import { exactly, type Interval } from '../../model/Interval.ts'
import type { Env } from '../Env.ts'
import { compileNumber } from '../expressions/compileNumber.ts'
import { compileText } from '../expressions/compileText.ts'
import type { Scope } from '../expressions/Scope.ts'
import { mayLieIn, mustLieIn, stretchFromBounds } from '../values/Stretch.ts'

/** How much; `all` is the running value, whatever that is; null leaves everything as it is, where no tier or level speaks. */
export type Price = Interval | 'all' | null

/** The prices that are still possible: nearly always one. 数量 */
export type Pricing = (env: Env) => readonly Price[]

const NO_PRICE: readonly Price[] = [null]

/** An amount as a function of what is known. */
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

/** The price that an entry of a table stands for, made once where nothing of the unit is in it. */
function readValue(value: AmountValue): Pricing {
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

const distinct = (reads: readonly (Pricing | undefined)[], env: Env): readonly Price[] =>
  [...new Set(reads)].flatMap((read) => read?.(env) ?? NO_PRICE)

function compileTiers({ by, tiers, otherwise }: Extract<Amount, { kind: 'tiers' }>, scope: Scope): Pricing {
  const measure = compileNumber(by, scope)
  const rows = tiers.map((tier) => ({ stretch: stretchFromBounds(tier), read: readValue(tier.amount) }))
  const rest = otherwise && readValue(otherwise)
  return (env) => {
    const value = measure(env)
    for (const { stretch, read } of rows) if (mustLieIn(stretch, value)) return read(env)
    const touched = rows.filter(({ stretch }) => mayLieIn(stretch, value))
    if (touched.length === 0) return rest?.(env) ?? NO_PRICE
    return distinct([...touched.map(({ read }) => read), rest], env)
  }
}
