import { readSessionsById } from '../../people/sessions/readSessionsById.ts'
import type { Store } from '../../store/Store.ts'
import { readerKey, type Listener, type Reader } from './Reader.ts'

/** Those of some listeners who are still signed in, with what they hold now, by their keys. 此刻仍在的听者 */
export async function readersNow(store: Store, listeners: readonly Listener[]): Promise<ReadonlyMap<string, Reader>> {
  const sessions = [...new Set(listeners.flatMap((one) => (one.by === 'session' ? [one.session] : [])))]
  const lasting = await readSessionsById(store, sessions)
  const readers = new Map<string, Reader>()
  for (const one of listeners) {
    const reader = one.by === 'session' ? lasting.get(one.session) : one
    if (reader) readers.set(readerKey(one), reader)
  }
  return readers
}
