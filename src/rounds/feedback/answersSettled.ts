import type { Answer } from '../../model/Facts.ts'
import { newestAnswerAt } from '../../store/queries/feedbacks.ts'
import type { Store } from '../../store/Store.ts'
import type { ShownAnswer } from '../life/pages/unitPage.ts'
import { readSettledUnit } from '../settling/readSettled.ts'

/** Of which unit's settled result. */
interface SettledPlace {
  readonly round: string
  readonly unit: string
  readonly snapshot: string
}

/**
 * Whether an answer of a unit that stands now stood when its result was settled. 定稿时已有的答案
 *
 * Its time does not say so: one that was begun before and written afterwards bears the earlier time. What was settled is looked at itself; a result of an older
 * program, which kept no facts, is known by its time alone.
 */
export async function answersSettled(store: Pick<Store, 'db' | 'blobs'>, place: SettledPlace): Promise<(answer: ShownAnswer) => boolean> {
  const last = await newestAnswerAt(store.db, place)
  const { facts } = (await readSettledUnit(store, place.snapshot, place.unit)) as { readonly facts?: { readonly answers: AnswersByCheck } }
  if (!facts) return ({ id }) => id <= last
  const stood = new Set(
    Object.values(facts.answers)
      .flat()
      .map((answer) => saying({ object: '', ...answer, said: answer.by, when: answer.at })),
  )
  return (answer) => answer.id <= last && stood.has(saying({ ...answer, said: answer.saidBy, when: answer.saidAt }))
}

type AnswersByCheck = Readonly<Record<string, readonly Answer[]>>

interface Saying extends Pick<Answer, 'check' | 'lane' | 'value'> {
  readonly object: string
  readonly state: string
  readonly said: string
  readonly when: string
}

/** Rows may stand in part by now; what is one word is compared whole. */
const saying = ({ check, object, lane, state, value, said, when }: Omit<Saying, 'value'> & { readonly value?: unknown }): string =>
  JSON.stringify([check, object, lane, state, typeof value === 'string' ? value : null, said, when])
