import { tell, type Telling } from '../../messages/tell.ts'
import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { findPerson } from '../../store/queries/people.ts'
import { holdQuestion, putQuestionAnswer, type QuestionRow } from '../../store/queries/talk.ts'
import type { Db } from '../../store/Db.ts'
import type { Store } from '../../store/Store.ts'

/** What is answered, and the answer that whoever writes it saw there: two organisers see each other. */
export interface QuestionAnswer {
  readonly question: string
  readonly text: string
  readonly saw: string | null
}

/** Answers once for all, or words the answer better; it stands at the indicator, and whoever asked is told. 答疑 */
export function answerQuestion(store: Store, actor: Actor, { question, text, saw }: QuestionAnswer): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const held = await heldQuestion(tx, question)
    const { id, round, person, answer } = held
    if (answer !== saw) {
      throw new Refusal('conflict', 'question-answered', '这个问题刚刚有人答复过。请刷新看过他的答复，再决定要不要修改。')
    }
    await putQuestionAnswer(tx, id, text, actor.id, at)
    record({ act: 'question.answer', on: { kind: 'question', id }, refs: { round } })
    if (await findPerson(tx, person)) await tell({ tx, at, newId: store.newId }, [tellingOf(held, text, at)])
    await announce(tx, { kind: 'round', round })
  })
}

/** What is said to whoever asked, and where the answer stands. */
const tellingOf = ({ id, round, unit, node, person, text: asked, answer }: QuestionRow, text: string, at: Instant): Telling => ({
  person,
  key: `question:${id}:${at}`,
  kind: 'question',
  title: answer === null ? '您的提问已经答复' : '您的提问改了答复',
  body: `问：${asked}\n答：${text}`,
  link: `/rounds/${encodeURIComponent(round)}/self/${encodeURIComponent(unit)}?node=${encodeURIComponent(JSON.stringify(node))}`,
  round,
  unit,
})

/** @throws Refusal where it was taken back, or never was */
export async function heldQuestion(tx: Db, id: string): Promise<QuestionRow> {
  const question = await holdQuestion(tx, id)
  if (question?.withdrawnAt === null) return question
  throw new Refusal('not-found', 'no-question', '没有这个问题，可能提问的单位已经撤回。请刷新答疑列表。')
}
