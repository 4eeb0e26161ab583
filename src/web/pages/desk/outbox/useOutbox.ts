import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { refreshCell, refreshMany, sendAnswers } from '../deskQueries.ts'
import { Outbox, type OutboxState } from './Outbox.ts'
import type { OutboxEntry } from './OutboxEntry.ts'

const boxes = new Map<string, Outbox>()
let numbered = 0

/** More cells than these are fetched with all the others of their row. */
const MOST_CELLS = 4

/** One for each tab: a reload keeps its name. */
function tabName(): string {
  const made = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`
  try {
    const kept = sessionStorage.getItem('mingjing.desk.tab')
    if (kept !== null) return kept
    sessionStorage.setItem('mingjing.desk.tab', made)
  } catch {
    // Without storage the tab has a name until it is reloaded.
  }
  return made
}

/** A browser that keeps nothing still sends. */
function storageOf(): Storage {
  try {
    return localStorage
  } catch {
    return sessionStorage
  }
}

function boxOf(person: string, client: QueryClient): Outbox {
  const known = boxes.get(person)
  if (known) return known
  const tab = tabName()
  const box = new Outbox(
    {
      person,
      storage: storageOf(),
      sendAnswers,
      onArrived: (entries) => {
        // What cannot be fetched now comes with everything else when the server is heard again.
        fetchAnew(client, entries).catch(() => undefined)
      },
      now: () => Date.now(),
      newId: () => `${tab}-${Date.now().toString(36)}-${(numbered += 1)}`,
    },
    tab,
  )
  boxes.set(person, box)
  return box
}

/** What the answers came to: few cells each by itself, many with all that is shown of them. */
async function fetchAnew(client: QueryClient, entries: readonly OutboxEntry[]): Promise<void> {
  const cells = new Map(
    entries.flatMap(({ round, node, answers }) => answers.map(({ unit }) => [`${unit}\n${node ?? ''}`, { round, unit, node }] as const)),
  )
  const all = [...cells.values()]
  const [first] = all
  const single = all.flatMap(({ node, ...rest }) => (node === null ? [] : [{ ...rest, node }]))
  if (first && (all.length > MOST_CELLS || single.length < all.length)) {
    const units = new Set(all.map(({ unit }) => unit))
    await refreshMany(client, first.round, units)
  } else await Promise.all(single.map(({ round, unit, node }) => refreshCell(client, round, unit, node)))
}

/** The answers of this person on their way, sent as long as the page is open. 待保存的答案 */
export function useOutbox(person: string): { readonly outbox: Outbox; readonly state: OutboxState } {
  const client = useQueryClient()
  const outbox = useMemo(() => boxOf(person, client), [person, client])
  useEffect(() => {
    outbox.start()
    const wake = () => outbox.wake()
    window.addEventListener('online', wake)
    window.addEventListener('focus', wake)
    return () => {
      window.removeEventListener('online', wake)
      window.removeEventListener('focus', wake)
      outbox.flush()
    }
  }, [outbox])
  return { outbox, state: useSyncExternalStore(outbox.subscribe, outbox.state) }
}
