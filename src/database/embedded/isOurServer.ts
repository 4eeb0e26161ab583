import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { isAlive } from './isAlive.ts'

/**
 * Is the process with this number a PostgreSQL that runs on this data? A number may have gone to another process since it was written down, and that one is
 * nobody's to stop. Asked by its command line, which everybody may read: root in a container may not look at more. 是否本数据的数据库进程
 */
export function isOurServer(pid: number, data: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return commandOf(pid).includes(`-D ${data} `)
  try {
    // Of a process that ended and was not yet asked how, this is empty.
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words[0]?.endsWith('postgres') === true && words[words.indexOf('-D') + 1] === data
  } catch {
    // It ended meanwhile.
    return false
  }
}

const commandOf = (pid: number): string => `${spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()} `
