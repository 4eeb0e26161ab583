import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../model/Refusal.ts'
import { isAlive } from '../isAlive.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '')

/** Locks that this process holds. */
const HELD = new Set<string>()

/**
 * Lets one process at a time work in a folder; one that was killed holds it no longer. 文件夹锁
 *
 * @returns gives it free
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  for (let tries = 0; ; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 })
      HELD.add(file)
      return () => {
        HELD.delete(file)
        rmSync(file, { force: true })
      }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
    const holder = holderOf(file)
    if (tries > 3 || (holder !== null && isHeld(holder, file)))
      throw new Refusal('conflict', 'site-run-busy', `${folder} 正由另一个进程（${holder ?? '刚启动的'}）使用，没有动它。请等它做完。`, [
        `确知没有别的采集在运行的，请删除 ${file} 再试。`,
      ])
    rmSync(file, { force: true })
  }
}

/** Null: it just went, or was never written whole. */
function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** In a container a new process may have the number of the one before. */
const isHeld = (pid: number, file: string): boolean => (pid === process.pid ? HELD.has(file) : isAlive(pid))
