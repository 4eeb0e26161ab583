import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DAY_MS } from '../model/instantAfter.ts'

/** This machine in the name of a file, for a folder may be shared by several. */
const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

const NAME = /^([0-9a-f]{8})-(\d+)-[0-9a-f-]{36}$/

/** A name for bytes on their way in, which says whose they are: machine, process, a name of its own. 临时文件名 */
export const newIncomingName = (): string => `${HERE}-${String(process.pid)}-${randomUUID()}`

/**
 * Removes what a killed process left behind, and nothing that a living one still writes. 清理残留
 *
 * Another machine's processes cannot be asked: theirs go when nobody has written to them for a day, likewise those of a process
 * whose number has been given to another one.
 */
export function sweepIncoming(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, machine, process = ''] = NAME.exec(name) ?? []
    if (machine === undefined) continue
    const path = join(folder, name)
    const dead = machine === HERE && !isAlive(Number(process))
    const file = statSync(path, { throwIfNoEntry: false })
    if (file && (dead || Date.now() - file.mtimeMs > DAY_MS)) rmSync(path, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives, but is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
