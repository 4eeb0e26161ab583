import { setTimeout } from 'node:timers/promises'
import { isOurServer } from './isOurServer.ts'

/** Each is ruder than the one before: end sessions, end at once, end without a word. What was committed is on the disk in any case. */
const WAYS = [
  { signal: 'SIGINT', share: 1 },
  { signal: 'SIGQUIT', share: 0.2 },
  { signal: 'SIGKILL', share: 0.5 },
] as const

const PATIENCE_MS = 15_000
const BETWEEN_MS = 10

/** Stops the PostgreSQL that runs on this data; another process with its number stays untouched. 停止数据库 */
export async function stopServer(pid: number, data: string, patienceMs = PATIENCE_MS): Promise<void> {
  for (const { signal, share } of WAYS) {
    if (!isOurServer(pid, data)) return
    try {
      process.kill(pid, signal)
    } catch {
      // It ended between the question and the signal.
      continue
    }
    for (let waited = 0; waited < patienceMs * share && isOurServer(pid, data); waited += BETWEEN_MS) await setTimeout(BETWEEN_MS)
  }
}
