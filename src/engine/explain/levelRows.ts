import type { Line } from '../../model/Node.ts'
import type { Step } from '../../model/Result.ts'
import type { Env } from '../Env.ts'
import { listOf } from '../expressions/compileListFigure.ts'
import { rowsInWords } from '../words/expression.ts'
import { fieldOf, measureOf, withRow, type Vocabulary } from '../words/Vocabulary.ts'
import { nameRows } from './nameRows.ts'

/**
 * What a table cost row by row: only the levels that cost something, each with its rows and its price.
 * Null where the amount is no table over a field of the row. 按级别计的各条
 */
export function levelRows(line: Line, list: string, { rows: hit = [] }: Step, env: Env, words: Vocabulary): string | null {
  const { amount, verb, where } = line
  if (amount.kind !== 'levels' || amount.by.op !== 'field') return null
  const { field } = amount.by
  const check = words.check(list)
  const rows = listOf(env, env.case.tree.scope.slotOf(check.id)).rows.filter(({ id }) => hit.includes(id))
  const unit = measureOf(check)
  const word = verb === 'deduct' ? '扣' : '加'
  const label = fieldOf(withRow(words, list), field).label
  const found = new Set(rows.flatMap(({ levels }) => levels[field] ?? []))
  const asWritten = new Set([...Object.keys(amount.table), ...found])
  const costly = [...asWritten].flatMap((level) => {
    if (!found.has(level)) return []
    const value = amount.table[level] ?? amount.otherwise
    if (value === undefined || value === 'all' || !('points' in value) || Number(value.points) === 0) return []
    const ids = rows.filter(({ levels }) => levels[field] === level).map(({ id }) => id)
    return [`“${label}”为${level}的有${ids.length}${unit}（${nameRows(ids)}），每${unit}${word}${value.points}分`]
  })
  const open = rows.filter(({ levels }) => levels[field] === undefined).length
  const parts = open === 0 ? costly : [...costly, `“${label}”未定的有${open}${unit}`]
  const subject = rowsInWords(list, where, words)
  if (parts.length === 0) return `${subject}有${rows.length}${unit}，按“${label}”都不${word}分`
  return `${subject}${where ? '，其中' : '中'}${parts.join('；')}`
}
