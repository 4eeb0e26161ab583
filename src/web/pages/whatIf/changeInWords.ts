import { formatFraction, fractionFromText, HUNDRED, divide, isZero, multiply, printFraction } from '../../../model/Fraction.ts'
import type { Check, ListCheck } from '../../../model/Check.ts'
import type { AnswerValue, Row, Rows } from '../../../model/Facts.ts'

/** “是否公开：改为‘是’”: a change as a person would tell it. 改动的说法 */
export function changeInWords(check: Check, value: AnswerValue, before: AnswerValue | null, object?: string): string {
  const ask = object === undefined ? check.ask : `${check.ask}（${object}）`
  if (check.kind === 'list' && isRows(value))
    return `${ask}：${rowsInWords(check, value.rows, before !== null && isRows(before) ? before.rows : [])}`
  return `${ask}：${before === null ? '答' : '改为'}“${valueInWords(check, value)}”`
}

/** A level, a number, a rate with its parts, so many rows. */
export function valueInWords(check: Check, value: AnswerValue | null): string {
  if (value === null) return '未评'
  if (typeof value === 'string') return check.kind === 'points' ? `${value}分` : value
  if ('rows' in value) return value.rows.length === 0 ? '没有' : `${value.rows.length}条`
  const below = fractionFromText(value.denominator)
  const share = isZero(below)
    ? '没有发生'
    : `${short(printFraction(multiply(divide(fractionFromText(value.numerator), below), HUNDRED), 2))}%`
  return `${value.numerator}/${value.denominator}（${share}）`
}

const short = (decimals: string): string => formatFraction(fractionFromText(decimals))

const isRows = (value: AnswerValue): value is Rows => typeof value === 'object' && 'rows' in value

/** A row's id as a person reads it: `#003` is 第3. */
export const rowName = (id: string): string => id.replace(/^#0*/u, '第')

function rowsInWords(check: ListCheck, rows: readonly Row[], before: readonly Row[]): string {
  const was = new Map(before.map((row) => [row.id, row]))
  const now = new Set(rows.map(({ id }) => id))
  const said = [
    ...before.filter(({ id }) => !now.has(id)).map(({ id }) => `去掉“${rowName(id)}”`),
    ...rows.flatMap((row) => {
      const old = was.get(row.id)
      if (!old) return [`加一条${shown(check, row)}`]
      const changed = Object.entries(row.fields).filter(([name, text]) => old.fields[name] !== text)
      return changed.map(([name, text]) => `“${rowName(row.id)}”${labelOf(check, name)}改为“${text ?? openWord(check, name)}”`)
    }),
  ]
  if (said.length === 0) return rows.length === 0 ? '申明没有' : '确认为现有各条'
  return said.length > 3 ? `${said.slice(0, 3).join('，')}等${said.length}处` : said.join('，')
}

const shown = (check: ListCheck, { fields }: Row): string => {
  const words = Object.entries(fields).flatMap(([name, text]) => (text === null || text === '' ? [] : [`${labelOf(check, name)}${text}`]))
  return words.length === 0 ? '' : `（${words.join('，')}）`
}

/** What a field is called on a page. */
export const labelOf = (check: ListCheck, name: string): string => check.fields[name]?.ask ?? (/[\u4e00-\u9fff]/u.test(name) ? name : '')

/** The word for “not yet”. */
export function openWord(check: ListCheck, name: string): string {
  const field = check.fields[name]
  return field?.kind === 'date' && field.open !== undefined ? field.open : '未发生'
}
