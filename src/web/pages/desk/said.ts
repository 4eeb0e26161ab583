import type { GivenAnswer, ShownAnswer } from '../../../server/deskApi.ts'
import { placesOf, type OutboxEntry } from './outbox/OutboxEntry.ts'
import { saidLike } from './newSaid.ts'
import type { Question } from './questionsOf.ts'
import type { NewSaid } from './useDeskActs.ts'

/** What is shown as the answer to a question now, saved or on its way. 显示的答案 */
export interface Said {
  readonly answer: Pick<ShownAnswer, 'state' | 'value' | 'why'> | null
  readonly by: string | null
  readonly at: string | null
  /** Null: it is saved, and nothing was said here since. */
  readonly saving: 'waiting' | 'sending' | 'refused' | null
  readonly entry: OutboxEntry | null
}

interface Pending {
  readonly entry: OutboxEntry
  readonly given: GivenAnswer
}

/** What was said here last, unless the page has it already, or what was said after it: a sheet that was asked for earlier may come later. */
function pendingFor(entries: readonly OutboxEntry[], { key, newest }: Question): Pending | null {
  for (const entry of [...entries].reverse()) {
    const place = placesOf(entry).get(key)
    const given = place === undefined ? undefined : entry.answers[place]
    if (place === undefined || !given) continue
    const id = entry.state === 'saved' ? entry.ids[place] : undefined
    if (id === undefined || id > newest) return { entry, given }
  }
  return null
}

/** Nobody has answered it, here or on the server. 未评 */
export const isOpen = (question: Question, entries: readonly OutboxEntry[]): boolean => saidTo(question, entries).answer === null

/** What a question's answer is before the next one: taken back, it is said again. */
export interface Before {
  /** Null: nothing. */
  readonly said: NewSaid | null
  /** Else it is on its way still. */
  readonly isSaved: boolean
}

/** What stands there now, here or on the server. 作答前的答案 */
export function standsIn(question: Question, entries: readonly OutboxEntry[]): Before {
  const pending = pendingFor(entries, question)
  if (pending) {
    const { state, value, why, proof } = pending.given
    return { said: state === 'withdrawn' ? null : { state, value, why, proof }, isSaved: pending.entry.state === 'saved' }
  }
  const [newest] = [...question.mine].sort((a, b) => b.id - a.id)
  return { said: newest ? saidLike(newest) : null, isSaved: true }
}

/** What was said here last stands over what the server said before. */
export function saidTo(question: Question, entries: readonly OutboxEntry[]): Said {
  const pending = pendingFor(entries, question)
  if (pending) {
    const { state, value, why } = pending.given
    const { entry } = pending
    return {
      answer: state === 'withdrawn' ? null : { state, value: value ?? null, why: why ?? null },
      by: null,
      at: null,
      saving: entry.state === 'saved' ? null : entry.state,
      entry,
    }
  }
  const newest = [...question.mine].sort((a, b) => b.id - a.id)[0]
  return { answer: newest ?? null, by: newest?.saidBy ?? null, at: newest?.saidAt ?? null, saving: null, entry: null }
}
