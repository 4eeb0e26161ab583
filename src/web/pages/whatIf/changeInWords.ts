import type { Check, ListCheck } from '../../../model/Check.ts'
import type { AnswerValue, Row, Rows } from '../../../model/Facts.ts'
import { valueInWords } from '../../../model/valueInWords.ts'
import { labelOf, openWord, rowName } from '../../components/answer/rowWords.ts'

/** “是否公开：改为‘是’”: a change as a person would tell it. 改动的说法 */
export function changeInWords(check: Check, value: AnswerValue, before: AnswerValue | null, object?: string): string {
  const ask = object === undefined ? check.ask : `${check.ask}（${object}）`
  if (check.kind === 'list' && isRows(value))
    return `${ask}：${rowsInWords(check, value.rows, before !== null && isRows(before) ? before.rows : [])}`
  return `${ask}：${before === null ? '答' : '改为'}“${valueInWords(check, value)}”`
}

const isRows = (value: AnswerValue): value is Rows => typeof value === 'object' && 'rows' in value

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
