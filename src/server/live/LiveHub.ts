import type { LiveEvent } from '../../model/LiveEvent.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Store } from '../../store/Store.ts'
import type { Log } from '../log/Log.ts'
import { heardBy } from './heardBy.ts'
import { LiveStream, message } from './LiveStream.ts'
import { placesOf } from './placesOf.ts'
import { readerKey, type Listener } from './Reader.ts'
import { readersNow } from './readersNow.ts'
import { Shares } from './Shares.ts'

/** One stream a browser: who has more than this open at once has forgotten some. */
const MOST_STREAMS = 16

/** Of so much at once it is simpler to say that all may have changed. */
const MOST_EVENTS = 200

/** What comes within so short a time is told together. */
const GATHER_MS = 100

/** After a turn, so much rest for each stream: to tell a busy round to hundreds again and again would leave no time for what they do in it. */
const EACH_STREAM_MS = 2

/** Shorter than what stands between keeps a silent connection for. */
const BEAT_MS = 20_000

/**
 * Gives every open stream the events that its reader may hear. 变动分发
 *
 * Rights are asked of every event, by duties read after it happened. Events are taken in turns, one turn after the other: the busier it is, the more are told
 * together. Messages: `ready`; `changed` with events; `lost`, something was not heard, so ask for everything anew; `beat`; `ended`, nobody is signed in any more.
 */
export class LiveHub {
  readonly #store: Store
  readonly #log: Log
  readonly #shares: Shares
  readonly #streams = new Map<LiveStream, Listener>()
  #waiting = new Map<string, LiveEvent>()
  #turn: NodeJS.Timeout | null = null
  /** No turn before this. */
  #rested = 0
  #beats: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(store: Store, log: Log) {
    this.#store = store
    this.#log = log
    this.#shares = new Shares(() => store.db)
  }

  /** A new stream for who asks. */
  open(listener: Listener): ReadableStream<Uint8Array> {
    if (this.#isClosed) throw new Refusal('unavailable', 'stopping', '程序正在停止。请稍候再打开。')
    const own = [...this.#streams.values()].filter(({ person }) => person.id === listener.person.id)
    if (own.length >= MOST_STREAMS) {
      const message = `您已经在 ${MOST_STREAMS} 个浏览器里打开了页面，这一个不再自动更新。请关掉不用的，再刷新这一页。`
      throw new Refusal('too-many', 'streams-full', message, [], 60_000)
    }
    const stream = new LiveStream(() => this.#left(stream))
    this.#streams.set(stream, listener)
    this.#beats ??= setInterval(() => void this.#beat(), BEAT_MS).unref()
    stream.tell('ready')
    return stream.body
  }

  /** Something changed, here or in another process. */
  hear(event: LiveEvent): void {
    if (event.kind === 'round') this.#shares.forget(event.round)
    if (this.#streams.size === 0) return
    this.#waiting.set(JSON.stringify(event), event)
    if (event.kind === 'cell') this.hear({ kind: 'results', round: event.round })
    this.#takeSoon()
  }

  #takeSoon(): void {
    this.#turn ??= setTimeout(() => void this.#take(), Math.max(GATHER_MS, this.#rested - performance.now()))
  }

  /** Changes went by that nobody heard of: every page asks for what it shows anew. */
  missed(): void {
    this.#shares.forgetAll()
    for (const stream of this.#streams.keys()) stream.tell('lost')
  }

  /** Ends all streams and opens no more. */
  close(): void {
    this.#isClosed = true
    if (this.#turn) clearTimeout(this.#turn)
    if (this.#beats) clearInterval(this.#beats)
    for (const stream of [...this.#streams.keys()]) stream.end()
  }

  async #take(): Promise<void> {
    const events = [...this.#waiting.values()]
    this.#waiting = new Map()
    try {
      await this.#distribute(events)
    } catch (error) {
      // The database and the log are closed after it.
      if (this.#isClosed) return
      this.#log.error('live events were not told', error, { events: events.length })
      this.missed()
    }
    this.#rested = performance.now() + this.#streams.size * EACH_STREAM_MS
    this.#turn = null
    if (this.#waiting.size > 0 && !this.#isClosed) this.#takeSoon()
  }

  async #distribute(events: readonly LiveEvent[]): Promise<void> {
    const { db } = this.#store
    const streams = [...this.#streams]
    const readers = await readersNow(this.#store, [...this.#streams.values()])
    const placeOf = await placesOf(db, events)
    const heard = await heardBy(readers, events, placeOf, this.#shares)
    const written = new Map<readonly LiveEvent[], Uint8Array>()
    for (const [stream, listener] of streams) {
      const own = heard.get(readerKey(listener))
      if (!own) this.#endSignedOut(stream)
      else if (own.length > MOST_EVENTS) stream.tell('lost')
      else if (own.length > 0) {
        const same = written.get(own) ?? message('changed', own)
        written.set(own, same)
        stream.send(same)
      }
    }
  }

  /** Says that it is there, to whoever is still signed in. */
  async #beat(): Promise<void> {
    const streams = [...this.#streams]
    try {
      const readers = await readersNow(this.#store, [...this.#streams.values()])
      for (const [stream, listener] of streams) {
        if (readers.has(readerKey(listener))) stream.tell('beat')
        else this.#endSignedOut(stream)
      }
    } catch (error) {
      if (this.#isClosed) return
      // The database is away: streams without a beat are opened again when it is back.
      this.#log.error('live streams were not asked for', error)
    }
  }

  #endSignedOut(stream: LiveStream): void {
    stream.tell('ended')
    stream.end()
  }

  #left(stream: LiveStream): void {
    this.#streams.delete(stream)
    if (this.#streams.size > 0 || !this.#beats) return
    clearInterval(this.#beats)
    this.#beats = null
  }
}
