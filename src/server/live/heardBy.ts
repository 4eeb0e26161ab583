import { grouped } from '../../model/grouped.ts'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { EVENT_RIGHTS, type EventRight } from '../../permissions/eventRights.ts'
import { mayHear } from './mayHear.ts'
import type { Place } from './placesOf.ts'
import type { Reader } from './Reader.ts'
import type { Shares } from './Shares.ts'

/**
 * What each reader hears of some events, by the readers' keys. 各听者听到的变动
 *
 * Readers with the same duties and the same share hear the same, but for messages: one of them is asked about, and the others are given the very same list.
 */
export async function heardBy(
  readers: ReadonlyMap<string, Reader>,
  events: readonly LiveEvent[],
  placeOf: (event: LiveEvent) => Place | null,
  shares: Shares,
): Promise<ReadonlyMap<string, readonly LiveEvent[]>> {
  const messages = grouped(
    events.flatMap((event) => (event.kind === 'message' ? [event] : [])),
    ({ person }) => person,
  )
  const others = events.filter(({ kind }) => kind !== 'message')
  const shared = sharesAsked(others)
  const decided = new Map<string, Promise<readonly LiveEvent[]>>()
  const heard = new Map<string, readonly LiveEvent[]>()
  for (const [key, reader] of readers) {
    const alike = await likenessOf(reader, shared, shares)
    const known = decided.get(alike) ?? heardOf(reader, others, placeOf, shares)
    decided.set(alike, known)
    heard.set(key, withMessages(await known, messages.get(reader.person.id)))
  }
  return heard
}

const withMessages = (heard: readonly LiveEvent[], own: readonly LiveEvent[] | undefined): readonly LiveEvent[] =>
  own ? [...heard, ...own] : heard

async function heardOf(
  reader: Reader,
  events: readonly LiveEvent[],
  placeOf: (event: LiveEvent) => Place | null,
  shares: Shares,
): Promise<readonly LiveEvent[]> {
  const hears = await Promise.all(events.map((event) => mayHear(reader, event, placeOf(event), shares)))
  return events.filter((_, at) => hears[at])
}

interface AskedShare {
  readonly round: string
  readonly actions: readonly ActionId[]
}

/** Of which rounds, and by which rights, shares decide about some events. */
function sharesAsked(events: readonly LiveEvent[]): readonly AskedShare[] {
  const asked = new Map<string, AskedShare>()
  for (const event of events) {
    const right: EventRight = EVENT_RIGHTS[event.kind]
    if (right.shared === true && 'unit' in event) asked.set(`${event.kind}\n${event.round}`, { round: event.round, actions: right.actions })
  }
  return [...asked.values()]
}

/** All that decides what a reader hears, as a text. */
async function likenessOf(reader: Reader, asked: readonly AskedShare[], shares: Shares): Promise<string> {
  const seen = await Promise.all(asked.map(({ round, actions }) => shares.textOf(reader, round, actions)))
  return JSON.stringify([reader.duties.map(({ role, unit, above, round }) => [role, unit, above, round]), seen])
}
