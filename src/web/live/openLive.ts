import type { LiveEvent } from '../../model/LiveEvent.ts'
import type { LiveMessage } from './LiveMessage.ts'
import { readMessages } from './readMessages.ts'

/** The server says that it is there each twenty seconds; who is silent for longer is not. */
const SILENT_MS = 50_000

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** Somebody closes one of his browsers, or not. */
const FULL_PAUSE_MS = 60_000

/**
 * Hears the server's event stream for as long as it is wanted, and opens it again whenever it is lost. 接收事件流
 *
 * @returns how to stop
 */
export function openLive(tell: (message: LiveMessage) => void): () => void {
  const stopping = new AbortController()
  void keepHearing(tell, stopping.signal)
  return () => stopping.abort()
}

async function keepHearing(tell: (message: LiveMessage) => void, signal: AbortSignal): Promise<void> {
  const isStopped = () => signal.aborted
  for (let pause = FIRST_PAUSE_MS; !isStopped(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const opened = () => {
      pause = FIRST_PAUSE_MS
    }
    const end = await hearOnce(tell, opened, signal)
    if (isStopped()) return
    tell({ kind: 'state', is: end })
    if (end === 'ended') return
    // Not all at once, when a server that many listened to is back.
    await wait(end === 'full' ? FULL_PAUSE_MS : pause * (0.5 + Math.random()), signal)
  }
}

/** Until it is over; and why it is. */
async function hearOnce(
  tell: (message: LiveMessage) => void,
  opened: () => void,
  signal: AbortSignal,
): Promise<'broken' | 'ended' | 'full'> {
  const silence = new AbortController()
  const leave = () => silence.abort()
  signal.addEventListener('abort', leave, { once: true })
  let timer = setTimeout(leave, SILENT_MS)
  try {
    const response = await fetch('/api/events', { signal: silence.signal, cache: 'no-store' })
    if (response.status === 401 || response.status === 403) return 'ended'
    if (response.status === 429) return 'full'
    if (!response.ok || !response.body) return 'broken'
    for await (const { kind, data } of readMessages(response.body)) {
      clearTimeout(timer)
      timer = setTimeout(leave, SILENT_MS)
      if (kind === 'ended') return 'ended'
      if (kind === 'changed') tell({ kind, events: data as readonly LiveEvent[] })
      if (kind === 'lost') tell({ kind: 'anew' })
      if (kind !== 'ready') continue
      opened()
      tell({ kind: 'state', is: 'open' })
      // What changed before the stream was open, nobody said.
      tell({ kind: 'anew' })
    }
    return 'broken'
  } catch {
    // Unreachable, cut off or silent: it is tried again.
    return 'broken'
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
  }
}

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
