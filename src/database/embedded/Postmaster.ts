import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from '../diskRefusal.ts'

/** What PostgreSQL wrote about itself into its data: `postmaster.pid`, a line each. */
export interface Postmaster {
  readonly pid: number
  readonly data: string
  readonly socket: string
}

const fileOf = (data: string): string => join(data, 'postmaster.pid')

/** Who runs, or ran, on this data; null: nobody, or he has not written it down yet. 正在运行的数据库 */
export function readPostmaster(data: string): Postmaster | null {
  let text: string
  try {
    text = readFileSync(fileOf(data), 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
  const [pid, folder, , , socket] = text.split('\n')
  // While it is being written it may be short.
  if (pid === undefined || !/^-?\d+$/.test(pid) || folder === undefined) return null
  return { pid: Math.abs(Number(pid)), data: folder, socket: socket ?? '' }
}

/**
 * Takes the number of a process that is not PostgreSQL out of the file. PostgreSQL would believe that it still runs there; the rest of the file stays, for by
 * it PostgreSQL sees whether an orphan of the last run still holds its memory. Our own number is one that it ignores, being its parent's.
 */
export function disownPostmaster(data: string): void {
  const [, ...rest] = readFileSync(fileOf(data), 'utf8').split('\n')
  writeFileSync(fileOf(data), [String(process.pid), ...rest].join('\n'))
}
