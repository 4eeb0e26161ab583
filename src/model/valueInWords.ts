import type { Check } from './Check.ts'
import type { AnswerValue } from './Facts.ts'
import { divide, formatFraction, HUNDRED, isZero, multiply, parseFraction, printFraction, fractionFromText } from './Fraction.ts'

/** A level, a number, a rate with its parts, so many rows; also of what is only half typed. 答案的说法 */
export function valueInWords(check: Check, value: AnswerValue | null): string {
  if (value === null) return '未评'
  if (typeof value === 'string') return check.kind === 'points' ? `${value}分` : value
  if ('rows' in value) return value.rows.length === 0 ? '没有' : `${value.rows.length}条`
  const { numerator, denominator } = value
  const [above, below] = [parseFraction(numerator), parseFraction(denominator)]
  if (!above || !below) return `${numerator}/${denominator}`
  const share = isZero(below) ? '没有发生' : `${short(printFraction(multiply(divide(above, below), HUNDRED), 2))}%`
  return `${numerator}/${denominator}（${share}）`
}

const short = (decimals: string): string => formatFraction(fractionFromText(decimals))
