import type { AnswerValue } from '../../../model/Facts.ts'
import type { Best } from './deskQueries.ts'
import type { DeskLine } from './DeskLine.ts'
import { isContradictory, type Question } from './questionsOf.ts'

/** An answer that “no problem found” would give. */
export interface PlannedAnswer {
  readonly line: DeskLine
  readonly question: Question
  readonly value: AnswerValue
}

/** What “no problem found” would do to some lines. 批量填写的内容 */
export interface BatchPlan {
  readonly writes: readonly PlannedAnswer[]
  /** The unit itself, or the system, says that something is wrong. */
  readonly opposed: readonly PlannedAnswer[]
  /** Somebody has answered: it stays. */
  readonly kept: readonly Question[]
  readonly contradictory: number
  /** Lines that are not there yet. */
  readonly loading: number
}

/** Only what nobody has answered is written, and nothing against what the unit itself admits. */
export function planBatch(lines: readonly DeskLine[], best: Best): BatchPlan {
  const values = new Map(best.values.map(({ check, value }) => [check, value]))
  const writes: PlannedAnswer[] = []
  const opposed: PlannedAnswer[] = []
  const kept: Question[] = []
  let contradictory = 0
  // A question of the whole programme stands in several rows of a card: it is answered once.
  const seen = new Set<string>()
  for (const line of lines) {
    if (line.cell && line.cell.applies !== true && line.cell.applies !== 'undecided') continue
    for (const question of line.questions) {
      const value = values.get(question.check.id)
      if (value === undefined || !question.writable || seen.has(question.key)) continue
      seen.add(question.key)
      if (isContradictory(question)) contradictory += 1
      else if (question.mine.length > 0) kept.push(question)
      else (isAgainst(question, value) ? opposed : writes).push({ line, question, value })
    }
  }
  return { writes, opposed, kept, contradictory, loading: lines.filter(({ cell }) => cell === null).length }
}

/** What was said otherwise, as far as it can be compared: rows by their content, whatever their order. */
const isAgainst = ({ self, probe }: Question, value: AnswerValue): boolean =>
  [...self, ...probe].some((one) => one.state === 'answered' && one.value !== null && contentOf(one.value) !== contentOf(value))

function contentOf(value: AnswerValue): string {
  if (typeof value === 'string') return value
  if (!('rows' in value)) return `${value.numerator}/${value.denominator}`
  return JSON.stringify([...value.rows].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, fields }) => [id, fields]))
}
