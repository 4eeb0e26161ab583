import { Pool, type Dispatcher } from 'undici'
import type { Resolve } from '../../outgoing/checkedAddress.ts'
import type { Target } from '../../outgoing/Target.ts'
import { headerOf, type Answered, type Asked, type Client, type NotAnswered } from './Client.ts'
import { Deadlines } from './Deadlines.ts'
import { connectChecked, resolveForVisits } from './connectChecked.ts'
import { faultOf } from './faultOf.ts'

/** How long each part of a visit may take, in milliseconds, and how many connections a host gets. 访问时限 */
export interface ClientTerms {
  readonly connectMs: number
  /** A page that does not begin to open within 15 s is a failure by the national check list. */
  readonly answerMs: number
  readonly idleMs: number
  readonly wholeMs: number
  readonly connections: number
}

export const USUAL_CLIENT: ClientTerms = { connectMs: 10_000, answerMs: 15_000, idleMs: 15_000, wholeMs: 60_000, connections: 2 }

/** So many hosts keep their connections; those asked longest ago are hung up first. */
const HOSTS = 64

/** What is left of an answer is let pass up to here: a new connection costs more. */
const CHEAP = 256 * 1024

const ENOUGH = new Error('enough')
const TOO_SLOW = Object.assign(new Error('slow'), { code: 'UND_ERR_BODY_TIMEOUT' })

/** A client over checked connections, one request at a time on each. */
export function openClient(
  targets: () => readonly Target[],
  terms: ClientTerms = USUAL_CLIENT,
  resolve: Resolve = resolveForVisits,
): Client {
  const pools = new Map<string, Pool>()
  /** Whose turn was the last: most visits are to one host. */
  let last = ''
  const deadlines = new Deadlines(terms.wholeMs)
  const connect = connectChecked(targets, resolve, terms.connectMs)
  const poolOf = (origin: string): Pool => {
    const known = pools.get(origin)
    if (known && origin === last) return known
    last = origin
    if (known) {
      pools.delete(origin)
      pools.set(origin, known)
      return known
    }
    const pool = new Pool(origin, {
      connect,
      connections: terms.connections,
      pipelining: 1,
      allowH2: false,
      headersTimeout: terms.answerMs,
      bodyTimeout: terms.idleMs,
      maxHeaderSize: 64 * 1024,
    })
    pools.set(origin, pool)
    for (const [old, oldPool] of pools) {
      if (pools.size <= HOSTS) break
      pools.delete(old)
      void oldPool.close()
    }
    return pool
  }
  return {
    ask: (asked) =>
      new Promise((resolveAnswer) => {
        const { origin } = asked.url
        poolOf(origin).dispatch(requestOf(asked, origin), new Listener(asked, deadlines, resolveAnswer))
      }),
    close: async () => {
      const open = [...pools.values()]
      pools.clear()
      deadlines.close()
      await Promise.all(open.map((pool) => pool.destroy()))
    },
  }
}

const requestOf = ({ url, headers }: Asked, origin: string): Dispatcher.DispatchOptions => ({
  origin,
  path: url.pathname + url.search,
  method: 'GET',
  headers,
})

/** Gathers one answer, for which a stream would be dear. */
class Listener implements Dispatcher.DispatchHandler {
  readonly #asked: Asked
  readonly #resolve: (answer: Answered | NotAnswered) => void
  readonly #deadlines: Deadlines
  #code = 0
  #headers: Answered['headers'] = {}
  #chunks: Buffer[] = []
  #size = 0
  #begun = false
  #limit = 0
  #isCheap = false
  #isCut = false

  constructor(asked: Asked, deadlines: Deadlines, resolve: (answer: Answered | NotAnswered) => void) {
    this.#asked = asked
    this.#deadlines = deadlines
    this.#resolve = resolve
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#deadlines.begin(this, () => controller.abort(TOO_SLOW))
  }

  onResponseStart(_: Dispatcher.DispatchController, code: number, headers: Answered['headers']): void {
    // 1xx comes before the answer itself.
    if (code < 200) return
    this.#begun = true
    this.#code = code
    this.#headers = headers
    this.#limit = this.#asked.limitOf(headerOf({ headers }, 'content-type') ?? '')
    const said = headerOf({ headers }, 'content-length') ?? ''
    this.#isCheap = /^\d{1,9}$/u.test(said) && Number(said) - this.#limit <= CHEAP
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const room = this.#limit - this.#size
    if (room > 0) this.#chunks.push(chunk.length > room ? chunk.subarray(0, room) : chunk)
    this.#size += Math.min(chunk.length, room)
    if (chunk.length <= room) return
    this.#isCut = true
    if (!this.#isCheap) controller.abort(ENOUGH)
  }

  onResponseEnd(): void {
    this.#answered(this.#isCut ? 'limit' : null)
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.#isCut) {
      this.#answered('limit')
      return
    }
    // What had come until then is worth reading; a page of which nothing came is not.
    if (this.#begun && this.#size > 0) {
      this.#answered('short')
      return
    }
    this.#deadlines.end(this)
    this.#resolve({ kind: 'not-answered', ...faultOf(error) })
  }

  #answered(cut: Answered['cut']): void {
    this.#deadlines.end(this)
    const [only] = this.#chunks
    const body = this.#chunks.length === 1 && only ? only : Buffer.concat(this.#chunks, this.#size)
    this.#resolve({ kind: 'answered', code: this.#code, headers: this.#headers, body, cut })
  }
}
