import { compare, divide, formatFraction, HUNDRED, multiply, ONE, parseFraction, ZERO, type Fraction } from '../../model/Fraction.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Weighting } from './ReportedResult.ts'

/** As somebody types it: `5%`, `0.05`, `1/20`; empty: none. 填写的折算办法 */
export interface TypedWeighting {
  readonly weight: string
  readonly outOf: string
  readonly to: string
}

const clean = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Reads how a result is weighted. 读折算办法 */
export function weightingFrom(typed: TypedWeighting): Weighting {
  const [weight, outOf, to] = [clean(typed.weight), clean(typed.outOf), clean(typed.to)]
  return {
    weight: weight === '' ? null : formatFraction(weightOf(weight)),
    scale: outOf === '' && to === '' ? null : { outOf: fullOf(outOf), to: fullOf(to) },
  }
}

function weightOf(text: string): Fraction {
  const percent = text.endsWith('%')
  const value = parseFraction(percent ? text.slice(0, -1) : text)
  const weight = value && percent ? divide(value, HUNDRED) : value
  if (weight && compare(weight, ZERO) > 0 && compare(weight, ONE) <= 0) return weight
  throw new Refusal('invalid', 'report-weight', `权重“${text}”看不懂。请写成 5%、0.05 或 1/20 这样，大于 0、不超过 100%；不加权就空着。`)
}

function fullOf(text: string): string {
  const value = parseFraction(text)
  if (value && compare(value, ZERO) > 0) return formatFraction(value)
  throw new Refusal('invalid', 'report-scale', '折算满分要两个数都写，都大于 0，例如满分 100 折成 20；不折算就都空着。')
}

/** Scaled and weighted, exact. 折算 */
export function weigh(total: Fraction, { weight, scale }: Weighting): Fraction {
  const scaled = scale ? multiply(total, divide(full(scale.to), full(scale.outOf))) : total
  return weight === null ? scaled : multiply(scaled, full(weight))
}

function full(text: string): Fraction {
  const value = parseFraction(text)
  if (!value) throw new Error(`No number: ${text}`)
  return value
}

/** How it is said on a paper. 折算办法的说法 */
export function weightingInWords({ weight, scale }: Weighting): string {
  const scaled = scale ? `满分${scale.outOf}折算为满分${scale.to}` : ''
  const weighted = weight === null ? '' : `按权重${percentOf(full(weight))}计入`
  return [scaled, weighted].filter((text) => text !== '').join('，再') || '不折算、不加权'
}

function percentOf(weight: Fraction): string {
  const percent = formatFraction(multiply(weight, HUNDRED))
  return percent.includes('/') ? formatFraction(weight) : `${percent}%`
}
