import type { Line, Verb } from '../../model/Node.ts'
import { notesOnly } from '../../model/notesOnly.ts'
import { amountInWords } from './amount.ts'
import { expressionInWords, rowsInWords } from './expression.ts'
import { measureOf, withRow, type Vocabulary } from './Vocabulary.ts'

/** One line of a rule: when it acts, and what it then does. 一条评分规则的中文 */
export interface LineInWords {
  readonly verb: Verb
  /** Null: it always acts. */
  readonly condition: string | null
  readonly effect: string
  /** The words of the notice that it transcribes. */
  readonly clause: string
  readonly readings: readonly string[]
}

export function lineInWords(line: Line, words: Vocabulary): LineInWords {
  const inside = line.each === undefined ? words : withRow(words, line.each)
  const when = line.when ? expressionInWords(line.when, inside) : null
  const unit = line.each === undefined ? null : measureOf(words.check(line.each))
  const rows = line.each === undefined ? null : rowsInWords(line.each, line.where, words)
  const amount = amountInWords(line.verb, line.amount, inside)
  const noted = line.finding === undefined ? '' : `记问题“${line.finding}”`
  const limit = line.limit === undefined ? '' : `，合计最多${line.verb === 'deduct' ? '扣' : '加'}${line.limit}分`
  return {
    verb: line.verb,
    condition: [when, rows].filter((part) => part !== null).join('，') || null,
    effect: `${unit ? `每${unit}` : ''}${notesOnly(line) ? noted : [`${amount}${limit}`, noted].filter((part) => part !== '').join('，')}`,
    clause: line.clause,
    readings: line.readings,
  }
}

/** The line as one sentence, for a terminal or a paper. */
export const lineSentence = ({ condition, effect }: LineInWords): string => (condition === null ? effect : `${condition} → ${effect}`)
