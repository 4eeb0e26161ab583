import type { Readable, Writable } from 'node:stream'
import { z } from 'zod'

/** What a command answers, or an event tells; whoever needs it reads it. */
export type Told = Readonly<Record<string, unknown>>

/** A browser's own interface, over a pipe. 浏览器控制接口 */
export interface Devtools {
  /** @throws Error with the browser's word where it will not, or has gone */
  readonly send: (method: string, parameters?: Told, session?: string) => Promise<Told>
  /** Tells each event, with the session it belongs to; null: the browser's own. */
  readonly listen: (listener: (method: string, told: Told, session: string | null) => void) => void
  /** The pipe has ended, or what came over it was more than anybody asked for. */
  readonly isClosed: () => boolean
  readonly onClosed: (listener: () => void) => void
}

/** The largest thing that is asked for is a picture. */
const LARGEST_MESSAGE = 64 * 1024 * 1024

const MESSAGE = z.object({
  id: z.int().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  sessionId: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
})

interface Waiting {
  readonly give: (told: Told) => void
  readonly fail: (error: Error) => void
}

/** Speaks with a browser over its pipe: JSON, each message ended by a zero byte. */
export function openDevtools(into: Writable, from: Readable): Devtools {
  const waiting = new Map<number, Waiting>()
  const listeners: ((method: string, told: Told, session: string | null) => void)[] = []
  const closings: (() => void)[] = []
  let [last, isClosed, size] = [0, false, 0]
  let parts: Buffer[] = []

  const close = () => {
    if (isClosed) return
    isClosed = true
    into.destroy()
    from.destroy()
    for (const { fail } of waiting.values()) fail(new Error('browser has gone'))
    waiting.clear()
    for (const closing of closings) closing()
  }
  const take = (bytes: Buffer) => {
    const { id, method, params = {}, sessionId = null, result = {}, error } = MESSAGE.parse(JSON.parse(bytes.toString()))
    if (method !== undefined) for (const listener of listeners) listener(method, params, sessionId)
    if (id === undefined) return
    const one = waiting.get(id)
    waiting.delete(id)
    if (error) one?.fail(new Error(error.message))
    else one?.give(result)
  }
  const read = (part: Buffer) => {
    let rest = part
    for (let end = rest.indexOf(0); end >= 0 && !isClosed; end = rest.indexOf(0)) {
      take(Buffer.concat([...parts, rest.subarray(0, end)]))
      parts = []
      size = 0
      rest = rest.subarray(end + 1)
    }
    if (rest.length === 0) return
    parts.push(rest)
    size += rest.length
    if (size > LARGEST_MESSAGE) close()
  }
  from.on('data', (part: Buffer) => {
    try {
      read(part)
    } catch {
      // Whoever speaks another language than that of browsers is none: those who wait are told so.
      close()
    }
  })
  for (const stream of [into, from]) stream.on('error', close).once('close', close)

  return {
    send: (method, params = {}, session) =>
      new Promise((give, fail) => {
        if (isClosed) {
          fail(new Error('browser has gone'))
          return
        }
        last += 1
        waiting.set(last, { give, fail })
        into.write(`${JSON.stringify({ id: last, method, params, ...(session === undefined ? {} : { sessionId: session }) })}\0`)
      }),
    listen: (listener) => void listeners.push(listener),
    isClosed: () => isClosed,
    onClosed: (listener) => {
      if (isClosed) listener()
      else closings.push(listener)
    },
  }
}
