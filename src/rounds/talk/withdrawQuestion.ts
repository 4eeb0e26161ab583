import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { endQuestion } from '../../store/queries/talk.ts'
import type { Store } from '../../store/Store.ts'
import { heldQuestion } from './answerQuestion.ts'

/** Takes a question back as long as nobody has answered: an answer is for all. 撤回提问 */
export function withdrawQuestion(store: Store, actor: Actor, { question }: { readonly question: string }): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const { id, round, answer } = await heldQuestion(tx, question)
    if (answer !== null)
      throw new Refusal('conflict', 'question-answered', '这个问题已经答复，对各单位都有用，不能撤回。还有疑问请另提一个。')
    await endQuestion(tx, id, at)
    record({ act: 'question.withdraw', on: { kind: 'question', id }, refs: { round } })
    await announce(tx, { kind: 'round', round })
  })
}
