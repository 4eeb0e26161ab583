import type { Check } from './Check.ts'
import type { AnswerValue, Row } from './Facts.ts'
import { divide, formatFraction, HUNDRED, isZero, multiply, parseFraction, printFraction, fractionFromText } from './Fraction.ts'

/** A level, a number, a rate with its parts, so many rows; also of what is only half typed. 答案的说法 */
export function valueInWords(check: Check, value: AnswerValue | null): string {
  if (value === null) return '未评'
  if (typeof value === 'string') return check.kind === 'points' ? `${value}分` : value
  if ('rows' in value) return value.rows.length === 0 ? '没有' : (elementsInWords(check, value.rows) ?? rowsInWords(check, value.rows))
  const { numerator, denominator } = value
  const [above, below] = [parseFraction(numerator), parseFraction(denominator)]
  if (!above || !below) return `${numerator}/${denominator}`
  const share = isZero(below) ? '没有发生' : `${short(printFraction(multiply(divide(above, below), HUNDRED), 2))}%`
  return `${numerator}/${denominator}（${share}）`
}

/** How many, and of given ones which have not come: “2条：问答知识库未报”. */
function rowsInWords(check: Check, rows: readonly Row[]): string {
  const count = `${rows.length}条`
  if (check.kind !== 'list' || check.of === undefined) return count
  const open = rows.flatMap(({ id, fields }) =>
    Object.entries(check.fields).flatMap(([name, field]) =>
      field.kind === 'date' && field.open !== undefined && fields[name] === null ? [`${id}${field.open}`] : [],
    ),
  )
  return open.length === 0 ? count : `${count}：${open.join('、')}`
}

/** Of elements to tick off: those that are not there; null for another list. */
function elementsInWords(check: Check, rows: readonly Row[]): string | null {
  if (check.kind !== 'list' || check.of === undefined) return null
  const [[name, field] = ['', undefined], ...others] = Object.entries(check.fields)
  if (field?.kind !== 'choice' || others.length > 0) return null
  const short = rows.filter(({ fields }) => fields[name] !== field.levels[0])
  if (short.length === 0) return rows.length === check.of.length ? `${rows.length}项都是“${field.levels[0] ?? ''}”` : `${rows.length}项`
  return short.map(({ id, fields }) => `${id}“${fields[name] ?? '未填'}”`).join('、')
}

const short = (decimals: string): string => formatFraction(fractionFromText(decimals))
