import { SEMANTICS } from '../../../engine/receipt.ts'
import type { AnswerValue, Lane, Unit } from '../../../model/Facts.ts'
import { Refusal } from '../../../model/Refusal.ts'
import type { Db } from '../../../store/Db.ts'
import { listCurrentAnswers, type AnswerRow, type CurrentAnswer } from '../../../store/queries/answers.ts'
import { findMemberResult } from '../../../store/queries/results.ts'
import type { ResultBrief } from '../../../store/schema/results.ts'
import { standingValue } from '../cells/cellAfter.ts'

/** An answer that stands, as a page shows it and a next answer names it. 当前答案 */
export interface ShownAnswer {
  readonly id: number
  readonly check: string
  /** Empty: of the unit itself. */
  readonly object: string
  readonly lane: Lane
  readonly seat: string
  readonly state: AnswerRow['state']
  readonly value: AnswerValue | null
  readonly why: string | null
  readonly proof: readonly string[]
  readonly confirmedBy: string | null
  readonly saidBy: string
  readonly saidAt: string
  /** Another that stands says otherwise, and neither has seen the other. */
  readonly contradictory: boolean
}

/** All that the page of one unit in one round shows of what was said, and what it came to. 单位页 */
export interface UnitPage {
  readonly unit: Unit
  readonly answers: readonly ShownAnswer[]
  /** Null: it was not computed, or by an engine of other semantics: `mingjing rebuild` makes it again. */
  readonly result: { readonly brief: ResultBrief; readonly nodes: unknown } | null
}

/** Read in two queries, however many cells there are. */
export async function unitPage(db: Db, round: string, unit: string): Promise<UnitPage> {
  const member = await findMemberResult(db, round, unit)
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  const standing = await listCurrentAnswers(db, round, [unit])
  const { record, result } = member
  return {
    unit: record,
    answers: standing.map(shownAnswer),
    result: result?.semantics === SEMANTICS ? { brief: result.brief, nodes: result.nodes } : null,
  }
}

/** An answer that stands, as pages show it. */
export const shownAnswer = (current: CurrentAnswer): ShownAnswer => {
  const { id, check, object, lane, seat, state, why, proof, confirmedBy, saidBy, saidAt } = current.answer
  const value = standingValue(current) ?? null
  const { contradictory } = current
  return { id, check, object, lane, seat, state, value, why, proof: proof ?? [], confirmedBy, saidBy, saidAt, contradictory }
}
