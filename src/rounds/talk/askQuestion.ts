import type { Actor } from '../../model/Actor.ts'
import { startOfBeijingDay } from '../../model/beijingDay.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { announce } from '../../store/queries/announce.ts'
import { countQuestions } from '../../store/queries/counts.ts'
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

/** More than anybody reads: of one unit in a day. 每天提问上限 */
export const MOST_A_DAY = 50

async function refuseMany(tx: Db, asked: { readonly round: string; readonly unit: string; readonly since: Instant }): Promise<void> {
  if ((await countQuestions(tx, asked)) < MOST_A_DAY) return
  throw new Refusal(
    'conflict',
    'questions-too-many',
    `本单位今天已经提了 ${String(MOST_A_DAY)} 个问题，这一个没有提交。请明天再提；急的请把几个问题写在一起，或者打电话问组织考核的单位。`,
  )
}

/** Asks; the organiser's answer is for all units of the round. */
export function askQuestion(store: Store, actor: Actor, question: NewQuestion): Promise<string> {
  const id = store.newId()
  const { round, unit, node } = question
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseStrangeRow(tx, round, unit, node)
    await refuseMany(tx, { round, unit, since: startOfBeijingDay(beijingDate(at)) })
    await insertQuestion(tx, { id, ...question, person: actor.id, at })
    record({ act: 'question.ask', on: { kind: 'question', id }, refs: { round, unit, node } })
    await announce(tx, { kind: 'round', round })
    return id
  })
}
