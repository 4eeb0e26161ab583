import { closeSync, copyFileSync, fstatSync, ftruncateSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MOST_BYTES = 5_000_000
const CHECK_EVERY_MS = 60_000

/** What PostgreSQL says, in a file of bounded size and one before it. 数据库日志 */
export interface ServerLog {
  /** Given to the server as its output; always at the end of the file. */
  readonly fd: number
  /** How long the file is now. */
  length(): number
  /** What was said since it was that long. */
  since(length: number): string
  close(): void
}

/** Opens the log in a data folder, and keeps it small as long as it is open. */
export function openServerLog(folder: string): ServerLog {
  const logs = join(folder, 'logs')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const file = join(logs, 'postgres.log')
  const fd = openSync(file, 'a+', 0o600)
  // The server keeps writing to the same file, so it is emptied, not renamed.
  const bound = () => {
    if (statSync(file).size <= MOST_BYTES) return
    copyFileSync(file, join(logs, 'postgres.1.log'))
    ftruncateSync(fd)
  }
  bound()
  const timer = setInterval(() => {
    try {
      bound()
    } catch {
      // A full disk: the log is the last thing to fail a program for, and it is tried again.
    }
  }, CHECK_EVERY_MS).unref()
  return {
    fd,
    length: () => fstatSync(fd).size,
    since: (length) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(fstatSync(fd).size - length, 100_000)))
      readSync(fd, bytes, 0, bytes.length, length)
      return bytes.toString('utf8')
    },
    close: () => {
      clearInterval(timer)
      closeSync(fd)
    },
  }
}
