import { AskError } from '../../../ask.ts'
import { retryDelay, whySaveFailed } from '../../../whySaveFailed.ts'
import type { GivenAnswer } from '../../../../server/deskApi.ts'
import { nextToSend, withArrived, withEntry, withoutEntry, type OutboxEntry } from './OutboxEntry.ts'

/** What the server says of answers that it took. */
export interface Arrived {
  readonly ids: readonly number[]
}

/** What an outbox works with. */
export interface OutboxParts {
  readonly person: string
  readonly storage: Storage
  readonly sendAnswers: (round: string, answers: readonly GivenAnswer[]) => Promise<Arrived>
  /** Fetches what the answers came to. */
  readonly onArrived: (entries: readonly OutboxEntry[]) => void
  readonly now: () => number
  readonly newId: () => string
}

/** How the page says whether everything is there. */
export interface OutboxState {
  readonly entries: readonly OutboxEntry[]
  /** Null: the server is heard. */
  readonly trouble: 'unreachable' | 'signed-out' | null
}

/** Somebody else's tab says so often that it is alive. */
const ALIVE_MS = 15_000
const RETRY_MS = 3_000
/** No sheet that was asked for before an answer arrived is on its way for longer: until then the page shows the answer as it was said. */
const KNOWN_MS = 30_000
const PREFIX = 'mingjing.desk.outbox'

interface Kept {
  readonly beat: number
  readonly entries: readonly OutboxEntry[]
}

/**
 * Answers are written here first, then sent one after the other; what could not be sent stays in this browser and goes when the line or the session is back. 待保存队列
 *
 * One for each tab; what a closed tab left behind is taken over by the next.
 */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #key: string
  readonly #listeners = new Set<() => void>()
  #state: OutboxState = { entries: [], trouble: null }
  #timer: ReturnType<typeof setTimeout> | null = null
  #beat: ReturnType<typeof setInterval> | null = null
  #isSending = false
  readonly #arrived = new Map<string, readonly number[]>()

  constructor(parts: OutboxParts, tab: string) {
    this.#parts = parts
    this.#key = `${PREFIX}.${parts.person}.${tab}`
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): OutboxState => this.#state

  /** Takes over what was left, and begins to send. */
  start(): void {
    if (this.#beat) {
      this.wake()
      return
    }
    const own = readKept(this.#parts.storage, this.#key)
    this.#put({ entries: [...this.#state.entries, ...(own?.entries ?? []).map(asWaiting)] })
    this.#adopt()
    this.#beat = setInterval(() => this.#adopt(), ALIVE_MS / 3)
    this.wake()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    if (this.#beat) clearInterval(this.#beat)
    this.#beat = null
    this.#keep()
  }

  /** Puts answers in; they are kept before this returns. */
  add(entry: Pick<OutboxEntry, 'round' | 'node' | 'answers'>, delayMs = 0): string {
    const id = this.#parts.newId()
    const next: OutboxEntry = {
      ...entry,
      id,
      follows: {},
      due: this.#parts.now() + delayMs,
      tries: 0,
      state: 'waiting',
      fault: null,
      ids: [],
    }
    this.#put({ entries: withEntry(this.#state.entries, next) })
    this.wake()
    return id
  }

  /** Numbers of answers that arrived since the page was opened. */
  idsOf(id: string): readonly number[] {
    return this.#arrived.get(id) ?? []
  }

  /** Forgets what was not sent; false where it is on its way or there already. */
  drop(id: string): boolean {
    const found = this.#state.entries.find((one) => one.id === id)
    if (!found || found.state === 'sending' || found.state === 'saved') return false
    this.#put({ entries: withoutEntry(this.#state.entries, id) })
    return true
  }

  /** Nobody types any more: everything is due, and what was refused is tried again where it is named. */
  flush(again?: string): void {
    const entries = this.#state.entries.map((one) => {
      if (one.id === again && one.state === 'refused') return { ...one, state: 'waiting' as const, fault: null, due: 0 }
      return one.state === 'waiting' ? { ...one, due: 0 } : one
    })
    this.#put({ entries })
    this.wake()
  }

  /** The line may be back. */
  wake(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    void this.#sendAll()
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (;;) {
        const entries = nextToSend(this.#state.entries, this.#parts.now())
        if (entries.length === 0 || !(await this.#sendTogether(entries))) break
      }
    } finally {
      this.#isSending = false
    }
    this.#wait()
  }

  /** One that is refused, or at which the server breaks, must not hold up the others: then each goes by itself. False: nothing goes through. */
  async #sendTogether(entries: readonly OutboxEntry[]): Promise<boolean> {
    const outcome = await this.#send(entries)
    if (outcome !== 'not-taken' || entries.length === 1) return outcome !== 'trouble'
    for (const entry of entries) {
      const now = this.#state.entries.find(({ id }) => id === entry.id)
      if (now?.state === 'waiting' && (await this.#send([now])) === 'trouble') return false
    }
    return true
  }

  async #send(entries: readonly OutboxEntry[]): Promise<'arrived' | 'not-taken' | 'trouble'> {
    const [first] = entries
    if (!first) return 'arrived'
    this.#change(entries, { state: 'sending' }, this.#state.trouble)
    try {
      const { ids } = await this.#parts.sendAnswers(
        first.round,
        entries.flatMap(({ answers }) => answers),
      )
      this.#arrive(entries, ids)
      return 'arrived'
    } catch (error) {
      return this.#fail(entries, error)
    }
  }

  #fail(entries: readonly OutboxEntry[], error: unknown): 'not-taken' | 'trouble' {
    const why = whySaveFailed(error)
    if (why === 'unreachable' || why === 'signed-out') {
      this.#change(entries, { state: 'waiting' }, why)
      return 'trouble'
    }
    const [first] = entries
    if (entries.length > 1 || !first) this.#change(entries, { state: 'waiting' })
    else {
      const fault = error instanceof AskError ? { code: error.code, message: error.message, details: error.details } : UNCLEAR
      const tries = first.tries + 1
      if (why === 'refused') this.#change(entries, { state: 'refused', fault })
      else this.#change(entries, { state: 'waiting', fault, tries, due: this.#parts.now() + retryDelay(RETRY_MS, tries) })
    }
    return 'not-taken'
  }

  #arrive(entries: readonly OutboxEntry[], ids: readonly number[]): void {
    let [left, at] = [this.#state.entries, 0]
    for (const { id, answers } of entries) {
      const own = ids.slice(at, (at += answers.length))
      this.#arrived.set(id, own)
      left = withArrived(left, id, own)
    }
    this.#put({ entries: left, trouble: null })
    this.#parts.onArrived(entries)
    const forget = () => this.#put({ entries: entries.reduce((kept, { id }) => withoutEntry(kept, id), this.#state.entries) })
    setTimeout(forget, KNOWN_MS)
  }

  /** Until the next is due, or until it is worth another try. */
  #wait(): void {
    const waiting = this.#state.entries.filter(({ state }) => state === 'waiting')
    if (waiting.length === 0) return
    const soonest = Math.min(...waiting.map(({ due }) => due)) - this.#parts.now()
    const delay = this.#state.trouble ? RETRY_MS : Math.max(soonest, 20)
    this.#timer ??= setTimeout(() => this.wake(), delay)
  }

  #change(of: readonly OutboxEntry[], parts: Partial<OutboxEntry>, trouble: OutboxState['trouble'] = null): void {
    const ids = new Set(of.map(({ id }) => id))
    this.#put({ entries: this.#state.entries.map((one) => (ids.has(one.id) ? { ...one, ...parts } : one)), trouble })
  }

  #put(parts: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...parts }
    this.#keep()
    this.#listeners.forEach((listener) => listener())
  }

  #keep(): void {
    const { storage, now } = this.#parts
    const entries = this.#state.entries.filter(({ state }) => state !== 'saved')
    try {
      if (entries.length === 0) storage.removeItem(this.#key)
      else storage.setItem(this.#key, JSON.stringify({ beat: now(), entries } satisfies Kept))
    } catch {
      // A browser that keeps nothing still sends; only a closed page would lose what waits.
    }
  }

  /** Says that this tab is alive, and takes over from those that are not. */
  #adopt(): void {
    const { storage, person, now } = this.#parts
    if (this.#state.entries.length > 0) this.#keep()
    for (const key of keysOf(storage, `${PREFIX}.${person}.`)) {
      if (key === this.#key) continue
      const left = readKept(storage, key)
      if (!left || now() - left.beat < ALIVE_MS) continue
      storage.removeItem(key)
      this.#put({ entries: [...this.#state.entries, ...left.entries.map(asWaiting)] })
      this.wake()
    }
  }
}

/** What was on its way when the page was closed may have arrived: said again it changes nothing. */
const asWaiting = (entry: OutboxEntry): OutboxEntry => ({
  ...entry,
  tries: 0,
  ...(entry.state === 'sending' ? { state: 'waiting' } : {}),
})

/** The page's own fault, said as the server's would be. */
const UNCLEAR = { code: 'unclear', message: '程序出错，这个答案还没有存上。', details: [] } as const

function keysOf(storage: Storage, prefix: string): readonly string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at))
    return keys.flatMap((key) => (key?.startsWith(prefix) ? [key] : []))
  } catch {
    return []
  }
}

function readKept(storage: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Kept | null
    return kept && Array.isArray(kept.entries) && typeof kept.beat === 'number' ? kept : null
  } catch {
    return null
  }
}
