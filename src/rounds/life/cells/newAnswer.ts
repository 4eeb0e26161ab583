import type { Answer } from '../../../model/Facts.ts'
import type { AskedCheck } from '../../../programme/askedChecks.ts'
import type { NewAnswer } from '../../../store/queries/answers.ts'
import { seatOf } from './seatOf.ts'

/** Where, when and by whom an answer is put in, and what its author saw there. 录入情况 */
export interface Entry
  extends Pick<NewAnswer, 'round' | 'unit' | 'person' | 'recordedAt'>, Partial<Pick<NewAnswer, 'via' | 'after' | 'saw'>> {
  /** Whose seat it is, where there are seats; absent: the name of who said it. */
  readonly holder?: string
}

/** An answer of the engine's words as a row of the store. 新的答案 */
export const newAnswer = (answer: Answer, asked: AskedCheck, { holder = answer.by, ...entry }: Entry): NewAnswer => ({
  check: answer.check,
  object: answer.object ?? '',
  lane: answer.lane,
  seat: seatOf(asked, { lane: answer.lane, holder }),
  state: answer.state,
  value: answer.value ?? null,
  why: answer.why ?? null,
  proof: answer.proof ?? null,
  confirmedBy: answer.confirmedBy ?? null,
  saidBy: answer.by,
  saidAt: answer.at,
  via: null,
  after: null,
  saw: null,
  ...entry,
})
