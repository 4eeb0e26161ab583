import { setTimeout } from 'node:timers/promises'
import { isOurServer } from './isOurServer.ts'

/** Each is ruder than the one before: end sessions, end at once, end without a word. What was committed is on the disk in any case. */
const WAYS = [
  { signal: 'SIGINT', waitMs: 15_000 },
  { signal: 'SIGQUIT', waitMs: 3_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const

/** Stops the PostgreSQL that runs on this data; another process with its number stays untouched. 停止数据库 */
export async function stopServer(
  pid: number,
  data: string,
  ways: readonly { signal: NodeJS.Signals; waitMs: number }[] = WAYS,
): Promise<void> {
  for (const { signal, waitMs } of ways) {
    if (!isOurServer(pid, data)) return
    try {
      process.kill(pid, signal)
    } catch {
      // It ended between the question and the signal.
      continue
    }
    for (let waited = 0; waited < waitMs && isOurServer(pid, data); waited += 10) await setTimeout(10)
  }
}
