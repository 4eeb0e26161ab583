import type { Actor } from '../../model/Actor.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertQuestion } from '../../store/queries/talk.ts'
import { perform } from '../../store/perform.ts'
import type { Store } from '../../store/Store.ts'
import { refuseStrangeRow } from './refuseStrangeRow.ts'

/** What a unit wants to know, and at which indicator. 提问 */
export interface NewQuestion {
  readonly round: string
  readonly unit: string
  readonly node: string
  readonly text: string
}

/** Asks; the organiser's answer is for all units of the round. */
export function askQuestion(store: Store, actor: Actor, question: NewQuestion): Promise<string> {
  const id = store.newId()
  const { round, unit, node } = question
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseStrangeRow(tx, round, unit, node)
    await insertQuestion(tx, { id, ...question, person: actor.id, at })
    record({ act: 'question.ask', on: { kind: 'question', id }, refs: { round, unit, node } })
    await announce(tx, { kind: 'round', round })
    return id
  })
}
