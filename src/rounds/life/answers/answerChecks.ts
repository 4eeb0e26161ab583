import type { Actor } from '../../../model/Actor.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { performEnding, type Performance } from '../../../store/perform.ts'
import { revisionIn } from '../../../store/queries/standing.ts'
import type { ResultBrief } from '../../../store/schema/results.ts'
import type { Ending, Store } from '../../../store/Store.ts'
import { refuseLockedAnswers } from '../../stages/refuseLockedAnswers.ts'
import { contradictionsIn } from './contradictionsIn.ts'
import type { Contradiction, GivenAnswer } from './GivenAnswer.ts'
import { readyAnswers } from './putAnswers.ts'

/** What whoever answered is told. 答题结果 */
export interface Answered {
  /** In the order of the answers: what a later answer names as the one it saw. */
  readonly ids: readonly number[]
  readonly revision: number
  /** Cells that two have answered without seeing each other: a person must decide. */
  readonly contradictions: readonly Contradiction[]
  readonly results: readonly { readonly unit: string; readonly brief: ResultBrief }[]
}

/** What is answered. */
export interface AnswerInput {
  readonly round: string
  readonly answers: readonly GivenAnswer[]
}

/** Answers one check or many, all of them or none, in the windows of their stages. 作答 */
export async function answerChecks(store: Store, actor: Actor, { round, answers }: AnswerInput): Promise<Answered> {
  if (answers.length === 0) throw new Refusal('invalid', 'answers-empty', '没有要保存的答案，请至少填写一项再提交。')
  return performEnding(store, actor, (performance) => endWithAnswers(performance, actor, { round, answers }))
}

/** The same as the end of an act that began with something else. 以作答收尾 */
export async function endWithAnswers(performance: Performance, actor: Actor, { round, answers }: AnswerInput): Promise<Ending<Answered>> {
  const late = await refuseLockedAnswers(performance, round, answers)
  const { rows, results, cells, digest, last } = await readyAnswers(performance, actor, round, answers)
  const [only] = rows
  const refs =
    only && rows.length === 1
      ? { unit: only.unit, check: only.check, lane: only.lane, answer: String(only.id), digest }
      : { count: String(rows.length), digest }
  performance.record({ act: 'answer.add', on: { kind: 'round', id: round }, refs: { ...refs, ...lateRefs(late) } })
  const answered = {
    ids: rows.map(({ id }) => id),
    contradictions: contradictionsIn(cells),
    results: results.map(({ unit, brief }) => ({ unit, brief })),
  }
  return { last, outcome: (given) => ({ ...answered, revision: revisionIn(given[last.length - 1] ?? []) }) }
}

/** How many of an act's answers came after their window, for the journal. */
export const lateRefs = (late: number): { readonly late?: string } => (late === 0 ? {} : { late: String(late) })
