import type { GivenAnswer, ShownAnswer } from '../../../server/deskApi.ts'
import { keyOfGiven, type OutboxEntry } from './outbox/OutboxEntry.ts'
import type { Question } from './questionsOf.ts'

/** What is shown as the answer to a question now, saved or on its way. 显示的答案 */
export interface Said {
  readonly answer: Pick<ShownAnswer, 'state' | 'value' | 'why'> | null
  readonly by: string | null
  readonly at: string | null
  /** Null: it is saved, and nothing was said here since. */
  readonly saving: 'waiting' | 'sending' | 'refused' | null
  readonly entry: OutboxEntry | null
}

const pendingFor = (entries: readonly OutboxEntry[], key: string): { readonly entry: OutboxEntry; readonly given: GivenAnswer } | null => {
  for (const entry of [...entries].reverse()) {
    const given = entry.answers.find((one) => keyOfGiven(one) === key)
    if (given) return { entry, given }
  }
  return null
}

/** Nobody has answered it, here or on the server. 未评 */
export const isOpen = (question: Question, entries: readonly OutboxEntry[]): boolean => saidTo(question, entries).answer === null

/** What was said here last stands over what the server said before. */
export function saidTo({ key, mine }: Question, entries: readonly OutboxEntry[]): Said {
  const pending = pendingFor(entries, key)
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
  const newest = [...mine].sort((a, b) => b.id - a.id)[0]
  return { answer: newest ?? null, by: newest?.saidBy ?? null, at: newest?.saidAt ?? null, saving: null, entry: null }
}
