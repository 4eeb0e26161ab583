import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { clientConfig, type Address } from './Address.ts'

/** What whoever listens is told. 监听所得 */
export interface Hearing {
  readonly heard: (payload: string) => void
  /** The connection was lost and is there again: what was said meanwhile, nobody heard. */
  readonly resumed: () => void
  readonly report: (error: unknown) => void
}

/** A connection that listens until it is closed. 监听中的连接 */
export interface Listening {
  close(): Promise<void>
}

/** How soon a lost connection is made again, and how often a silent one is asked whether it is there, in milliseconds. 监听的节奏 */
export interface ListeningPace {
  readonly shortest: number
  readonly longest: number
  readonly ask: number
}

const PACE: ListeningPace = { shortest: 100, longest: 5_000, ask: 30_000 }

/** Without an answer for so long it is dead, however open it looks: what stands between two machines forgets connections without a word. */
const ANSWER_MS = 10_000

/**
 * Listens on a channel of the database, by a connection of its own that is made again whenever it is lost. 监听数据库通知
 *
 * Returns when it hears for the first time.
 */
export async function listenTo(address: Address, channel: string, hearing: Hearing, pace: ListeningPace = PACE): Promise<Listening> {
  const { signal, abort } = aborting()
  const isClosing = () => signal.aborted
  let ear = await hear(address, channel, hearing, pace)
  const kept = keep()

  async function keep(): Promise<void> {
    for (;;) {
      await ear.over
      const next = await again()
      if (!next) return
      ear = next
      hearing.resumed()
    }
  }

  async function again(): Promise<Ear | null> {
    for (let pause = pace.shortest; !isClosing(); pause = Math.min(pause * 2, pace.longest)) {
      try {
        await setTimeout(pause, undefined, { ref: false, signal })
        const next = await hear(address, channel, hearing, pace)
        if (!isClosing()) return next
        await next.close()
      } catch (error) {
        if (!isClosing()) hearing.report(error)
      }
    }
    return null
  }

  return {
    close: async () => {
      abort()
      await ear.close()
      await kept
    },
  }
}

function aborting(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

/** One connection, and when it is over, however it ends. */
interface Ear {
  readonly over: Promise<void>
  readonly close: () => Promise<void>
}

async function hear(address: Address, channel: string, { heard }: Hearing, { ask }: ListeningPace): Promise<Ear> {
  const client = new pg.Client({ ...clientConfig(address, 'listen'), query_timeout: ANSWER_MS })
  const over = new Promise<void>((resolve) => client.once('end', () => resolve()))
  // The end is what counts.
  client.on('error', () => undefined)
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  const close = () => client.end().catch(() => undefined)
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    await close()
    throw error
  }
  // One that does not answer any more is ended, and another made.
  const asking = setInterval(() => void client.query('select 1').catch(close), ask)
  asking.unref()
  return { over: over.finally(() => clearInterval(asking)), close }
}
