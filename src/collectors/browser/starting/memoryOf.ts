import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Bytes of memory that a process holds; null: it has gone, or the system does not say. 内存占用 */
export async function memoryOf(pid: number): Promise<number | null> {
  try {
    if (process.platform === 'linux')
      return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    if (process.platform === 'win32') return null
    return Number((await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout.trim()) * 1024
  } catch {
    // It ended between the question and the look.
    return null
  }
}
