import type { Log } from './Log.ts'
import type { OpenLog } from './openLog.ts'

/** A storm of faults is told once in so many milliseconds. */
const PAUSE_MS = 30_000

/** The same log, whose faults are told at the terminal too: that there was one, and where to read of it. 终端提示 */
export function tellTerminal(log: OpenLog, say: (line: string) => void): Log {
  let told = -PAUSE_MS
  return {
    info: (message, fields) => log.info(message, fields),
    warn: (message, fields) => log.warn(message, fields),
    error: (message, error, fields) => {
      log.error(message, error, fields)
      if (performance.now() - told < PAUSE_MS) return
      told = performance.now()
      say(`程序内部出错，详情记在 ${log.file()}，请把这个文件发给维护人员。`)
    },
  }
}
