import type { LiveEvent } from '../src/model/LiveEvent.ts'

/** A message of an event stream. */
export interface Told {
  readonly kind: string
  readonly data: unknown
}

/** Reads an event stream message by message; null when it is over. */
export function hearing(body: ReadableStream<Uint8Array> | null): {
  readonly next: () => Promise<Told | null>
  /** Up to and with the next message of a kind, the events that it and others before it told. */
  readonly changedUntil: (isLast: (event: LiveEvent) => boolean) => Promise<readonly LiveEvent[]>
  readonly leave: () => Promise<void>
} {
  if (!body) throw new Error('There is no stream.')
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  const next = async (): Promise<Told | null> => {
    for (;;) {
      const end = rest.indexOf('\n\n')
      if (end >= 0) {
        const [, kind = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/.exec(rest.slice(0, end)) ?? []
        rest = rest.slice(end + 2)
        return { kind, data: JSON.parse(data) as unknown }
      }
      const { done, value } = await reader.read()
      if (done) return null
      rest += decoder.decode(value, { stream: true })
    }
  }
  return {
    next,
    changedUntil: async (isLast) => {
      const events: LiveEvent[] = []
      for (;;) {
        const told = await next()
        if (!told) return events
        if (told.kind !== 'changed') continue
        events.push(...(told.data as readonly LiveEvent[]))
        if (events.some(isLast)) return events
      }
    },
    leave: () => reader.cancel(),
  }
}
