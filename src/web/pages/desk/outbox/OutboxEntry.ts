import type { GivenAnswer } from '../../../../server/deskApi.ts'
import { questionKey } from '../questionsOf.ts'

/** Why the server did not take it. */
export interface OutboxFault {
  readonly code: string
  readonly message: string
  readonly details: readonly string[]
}

/** Answers on their way to the server, together or not at all; kept in this browser until they are there. 待保存的答案 */
export interface OutboxEntry {
  readonly id: string
  readonly round: string
  /** The row they belong to, for what is fetched anew afterwards; null: several. */
  readonly node: string | null
  readonly answers: readonly GivenAnswer[]
  /** Question → the entry whose answer it comes after, while that one's number is not known. */
  readonly follows: Readonly<Record<string, string>>
  /** Not before: somebody is still typing. */
  readonly due: number
  /** How often the server broke over it. */
  readonly tries: number
  /** `saved`: it is there; the page may not have it yet. */
  readonly state: 'waiting' | 'sending' | 'saved' | 'refused'
  readonly fault: OutboxFault | null
  /** Numbers of the answers, once they are there. */
  readonly ids: readonly number[]
}

export const keyOfGiven = ({ unit, check, object }: GivenAnswer): string => questionKey(unit, check, object ?? '')

const places = new WeakMap<readonly GivenAnswer[], ReadonlyMap<string, number>>()

/** Question → where among an entry's answers it is answered. */
export function placesOf({ answers }: OutboxEntry): ReadonlyMap<string, number> {
  const known = places.get(answers) ?? new Map(answers.map((one, at) => [keyOfGiven(one), at]))
  places.set(answers, known)
  return known
}

/** The server broke over it; it is sent again by itself. 程序出错，稍后重发 */
export const isFailing = ({ state, fault }: OutboxEntry): boolean => (state === 'waiting' || state === 'sending') && fault !== null

/**
 * Entries with one more. What waits for the same question alone is said anew instead, after the same answer; what is on its way already is followed.
 */
export function withEntry(entries: readonly OutboxEntry[], next: OutboxEntry): readonly OutboxEntry[] {
  const keys = new Set(next.answers.map(keyOfGiven))
  const isReplaced = ({ state, answers }: OutboxEntry) =>
    (state === 'waiting' || state === 'refused') && answers.every((one) => keys.has(keyOfGiven(one)))
  const replaced = entries.filter(isReplaced)
  const left = entries.filter((one) => !isReplaced(one))
  const earlier = new Map(replaced.flatMap(({ answers }) => answers.map((one) => [keyOfGiven(one), one] as const)))
  const arrived = new Map(
    left.flatMap(({ state, answers, ids }) =>
      state === 'saved' ? answers.map((one, at) => [keyOfGiven(one), ids[at] ?? 0] as const) : [],
    ),
  )
  const answers = next.answers.map((one) => {
    const key = keyOfGiven(one)
    const before = earlier.get(key)
    if (before) return { ...one, after: before.after, ...(before.saw ? { saw: before.saw } : {}) }
    const id = arrived.get(key) ?? 0
    // Who saw one that came after his own has seen his own, too.
    return id <= (one.after ?? 0) ? one : withAfter(one, id)
  })
  const follows: Record<string, string> = {}
  for (const { follows: before } of replaced) Object.assign(follows, before)
  for (const one of left)
    if (one.state === 'waiting' || one.state === 'sending')
      for (const given of one.answers) if (keys.has(keyOfGiven(given))) follows[keyOfGiven(given)] = one.id
  return [...left, { ...next, answers, follows }]
}

/** So many answers go together at most. */
const MOST_TOGETHER = 60

/** Those that may go now, of one round: they are due, and follow none that is not there yet. Several together where the line is slower than the hand. */
export function nextToSend(entries: readonly OutboxEntry[], now: number): readonly OutboxEntry[] {
  const ready = entries.filter(({ state, due, follows }) => state === 'waiting' && due <= now && Object.keys(follows).length === 0)
  const [first] = ready
  const together: OutboxEntry[] = []
  const keys = new Set<string>()
  for (const entry of ready) {
    const own = entry.answers.map(keyOfGiven)
    if (entry.round !== first?.round || own.some((key) => keys.has(key))) continue
    if (together.length > 0 && keys.size + own.length > MOST_TOGETHER) break
    together.push(entry)
    for (const key of own) keys.add(key)
  }
  return together
}

/** Entries after one of them has arrived: what came after it knows its number now. */
export function withArrived(entries: readonly OutboxEntry[], id: string, ids: readonly number[]): readonly OutboxEntry[] {
  const sent = entries.find((one) => one.id === id)
  if (!sent) return entries
  const numbers = new Map(sent.answers.map((one, at) => [keyOfGiven(one), ids[at] ?? null]))
  return entries.map((one) => {
    if (one.id === id) return { ...one, state: 'saved' as const, fault: null, ids }
    if (!Object.values(one.follows).includes(id)) return one
    const follows = Object.fromEntries(Object.entries(one.follows).filter(([, of]) => of !== id))
    const answers = one.answers.map((given) =>
      one.follows[keyOfGiven(given)] === id ? withAfter(given, numbers.get(keyOfGiven(given)) ?? null) : given,
    )
    return { ...one, follows, answers }
  })
}

/** It has seen that one, and nothing beside it. */
function withAfter(given: GivenAnswer, after: number | null): GivenAnswer {
  const { saw: _, ...rest } = given
  return { ...rest, after }
}

/** Entries without one; what followed it goes on from where it began. */
export function withoutEntry(entries: readonly OutboxEntry[], id: string): readonly OutboxEntry[] {
  const gone = entries.find((one) => one.id === id)
  const seen = new Map(gone?.answers.map((one) => [keyOfGiven(one), one.after]) ?? [])
  return entries
    .filter((one) => one.id !== id)
    .map((one) => ({
      ...one,
      follows: Object.fromEntries(Object.entries(one.follows).filter(([, of]) => of !== id)),
      answers: one.answers.map((given) =>
        one.follows[keyOfGiven(given)] === id && gone?.state !== 'saved'
          ? { ...given, after: seen.get(keyOfGiven(given)) ?? given.after }
          : given,
      ),
    }))
}
