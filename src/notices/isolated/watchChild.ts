import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** What a child that reads a foreign file may take. */
interface ChildLimits {
  /** Until it is ended, whatever it does. */
  readonly milliseconds: number
  /** Of its whole process, in megabytes. */
  readonly memoryMb: number
  /** How often its memory is looked at, in milliseconds. */
  readonly lookMs: number
}

/**
 * Ends a child when it takes too long or too much, and says which of them it was. 看管子进程
 *
 * @returns stops the watch
 */
export function watchChild(
  child: ChildProcess,
  { milliseconds, memoryMb, lookMs }: ChildLimits,
  refuse: (spent: 'time' | 'memory') => void,
): () => void {
  const end = (spent: 'time' | 'memory'): void => {
    refuse(spent)
    child.kill('SIGKILL')
  }
  const timer = setTimeout(end, milliseconds, 'time')
  const looking = setInterval(() => {
    void residentMb(child.pid).then((megabytes) => {
      if (megabytes !== null && megabytes > memoryMb) end('memory')
    })
  }, lookMs)
  return () => {
    clearTimeout(timer)
    clearInterval(looking)
  }
}

/** Whether a child ended because its heap was full: the engine ends itself by these. 内存用尽 */
export const ranOutOfHeap = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134

/** What a process holds, in megabytes; null where the system does not tell, or it is gone: then heap and time alone bound it. */
async function residentMb(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1_000
}
