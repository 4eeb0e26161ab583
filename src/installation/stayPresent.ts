import { setTimeout } from 'node:timers/promises'
import type { Address } from '../database/Address.ts'
import { connectRefusal } from '../database/connectRefusal.ts'
import type { EmbeddedServer } from '../database/embedded/openEmbedded.ts'
import { enter, type Part, type Presence } from '../database/presence.ts'
import { isConnectionLost } from '../database/refusalFromFault.ts'
import { Refusal } from '../model/Refusal.ts'

interface Stay {
  readonly address: Address
  readonly part: Part
  /** Ours to start and stop; null: somebody else's. */
  readonly server: EmbeddedServer | null
  readonly report: (error: unknown) => void
}

interface Staying {
  /** Why nothing may be changed now: another server took our place while the connection was lost. */
  refusal(): Refusal | null
  leave(): Promise<void>
}

const SHORTEST_MS = 50
const LONGEST_MS = 5_000

/**
 * Enters a database and stays: when the session ends because the server died or the network broke, starts our own server again and enters anew, for as long as it
 * takes. When leaving, the last one stops our own server; who comes meanwhile waits at the lock and then starts it again. 驻留
 */
export async function stayPresent({ address, part, server, report }: Stay): Promise<Staying> {
  let isLeaving = (): boolean => false
  let refusal: Refusal | null = null
  let presence = await enterRunning()
  let attempt = Promise.resolve(true)
  void keep()

  /** Who enters just when the last one leaves is thrown out with the server, and starts it. */
  async function enterRunning(): Promise<Presence> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await enter(address, part)
      } catch (error) {
        if (server === null || tries === 10 || !isConnectionLost(error)) throw connectRefusal(error, address) ?? error
        await server.ensureRunning()
      }
    }
  }

  async function keep(): Promise<void> {
    for (;;) {
      await presence.ended
      for (let pause = SHORTEST_MS; !isLeaving(); pause = Math.min(pause * 2, LONGEST_MS)) {
        attempt = comeBack()
        if (await attempt) break
        await setTimeout(pause, undefined, { ref: false })
      }
      if (isLeaving()) return
    }
  }

  async function comeBack(): Promise<boolean> {
    try {
      await server?.ensureRunning()
      presence = await enterRunning()
      refusal = null
      return true
    } catch (error) {
      refusal = error instanceof Refusal && error.code === 'already-served' ? error : refusal
      report(error)
      return false
    }
  }

  return {
    refusal: () => refusal,
    leave: async () => {
      isLeaving = () => true
      // A server that is just being started is stopped, not left behind.
      await attempt
      try {
        if (server && (await presence.isLast())) await server.stop()
        else server?.leave()
      } catch (error) {
        // The connection broke: whoever comes next adopts the server or starts it.
        if (!isConnectionLost(error)) throw error
        server?.leave()
      }
      await presence.leave()
    },
  }
}
