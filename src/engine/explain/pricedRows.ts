import { isExact } from '../../model/Interval.ts'
import type { Line } from '../../model/Node.ts'
import type { Step } from '../../model/Result.ts'
import type { Env } from '../Env.ts'
import { listOf } from '../expressions/compileListFigure.ts'
import { showNumber } from '../print.ts'
import { rowsInWords } from '../words/expression.ts'
import { measureOf, type Vocabulary } from '../words/Vocabulary.ts'

/** So many rows are told with their prices; more of them stand in the answers. */
const MOST_TOLD = 8

/**
 * What rows cost whose price is one of their own columns: each with its price, so that every point of the sum can be traced.
 * Null where the amount is no column. 自带分数的各条
 */
export function pricedRows(line: Line, list: string, { rows: hit = [] }: Step, env: Env, words: Vocabulary): string | null {
  const { amount, verb, where } = line
  if (amount.kind !== 'points' || amount.value.op !== 'field' || hit.length > MOST_TOLD) return null
  const { field } = amount.value
  const check = words.check(list)
  const rows = listOf(env, env.case.tree.scope.slotOf(check.id)).rows.filter(({ id }) => hit.includes(id))
  const told = rows.map(({ id, numbers }) => {
    const price = numbers[field]
    return price?.low && isExact(price) ? `${id}${verb === 'deduct' ? '扣' : '加'}${showNumber(price.low, 4)}分` : `${id}分数未定`
  })
  return `${rowsInWords(list, where, words)}有${hit.length}${measureOf(check)}${told.length > 0 ? `：${told.join('、')}` : ''}`
}
