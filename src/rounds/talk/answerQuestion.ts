import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdQuestion, putQuestionAnswer, type QuestionRow } from '../../store/queries/talk.ts'
import type { Db } from '../../store/Db.ts'
import type { Store } from '../../store/Store.ts'

/** What is answered, and the answer that whoever writes it saw there: two organisers see each other. */
export interface QuestionAnswer {
  readonly question: string
  readonly text: string
  readonly saw: string | null
}

/** Answers once for all, or words the answer better; it stands at the indicator. 答疑 */
export function answerQuestion(store: Store, actor: Actor, { question, text, saw }: QuestionAnswer): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const { id, round, answer } = await heldQuestion(tx, question)
    if (answer !== saw) {
      throw new Refusal('conflict', 'question-answered', '这个问题刚刚有人答复过。请刷新看过他的答复，再决定要不要修改。')
    }
    await putQuestionAnswer(tx, id, text, actor.id, at)
    record({ act: 'question.answer', on: { kind: 'question', id }, refs: { round } })
    await announce(tx, { kind: 'round', round })
  })
}

/** @throws Refusal where it was taken back, or never was */
export async function heldQuestion(tx: Db, id: string): Promise<QuestionRow> {
  const question = await holdQuestion(tx, id)
  if (question?.withdrawnAt === null) return question
  throw new Refusal('not-found', 'no-question', '没有这个问题，可能提问的单位已经撤回。请刷新答疑列表。')
}
