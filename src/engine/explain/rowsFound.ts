import type { Expr } from '../../model/Expression.ts'
import type { Env } from '../Env.ts'
import { compileCondition } from '../expressions/compileCondition.ts'
import { listOf, ofRow } from '../expressions/compileListFigure.ts'
import { rowsInWords } from '../words/expression.ts'
import { measureOf, type Vocabulary } from '../words/Vocabulary.ts'
import { nameRows } from './nameRows.ts'

/** What a count of rows found: “指南要素中具备为否的有2项（传真号码、投诉方式）”. */
export function rowsFound({ list, where }: Extract<Expr, { op: 'count' }>, env: Env, words: Vocabulary): string {
  const { scope } = env.case.tree
  const holds = compileCondition(where, { ...scope, list })
  const { rows, more } = listOf(env, scope.slotOf(list))
  const hit = rows.filter((row) => ofRow(env, row, holds) === true).map(({ id }) => id)
  const maybe = rows.filter((row) => ofRow(env, row, holds) === null).length
  const unit = measureOf(words.check(list))
  return `${rowsInWords(list, where, words)}有${hit.length}${unit}${hit.length === 0 ? '' : `（${nameRows(hit)}）`}${maybe > 0 ? `，另有${maybe}${unit}待定` : more ? '，可能还有' : ''}`
}
