import { fork, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { UnreadableFile } from '../readers/UnreadableFile.ts'
import { ISOLATED } from './limits.ts'
import type { ReaderReply, ReaderRequest } from './messages.ts'
import type { ReadTables } from './ReadTables.ts'

/** Beside this file where it is built; from the sources, what was built of them. */
const BUILT = import.meta.url.endsWith('.ts') ? '../../../dist/notices/isolated/tableReader.js' : './tableReader.js'

const REMEDY = '只留下要导入的工作表和列，用表格软件另存后再试'

/** What one reading may take. */
type Limits = Readonly<Record<'fileBytes' | 'heapMb' | 'lookMs' | 'atOnce', number>> & {
  readonly milliseconds: number
  readonly memoryMb: number
}

/**
 * Reads tables of foreign files each in a process of its own, which is ended when it takes too long or too much: a parser that a file makes run
 * wild takes nobody along. 隔离读取
 *
 * @param script the child's, built
 */
export function isolatedReader(script: string = fileURLToPath(new URL(BUILT, import.meta.url)), limits: Limits = ISOLATED): ReadTables {
  let running = 0
  const waiting: (() => void)[] = []
  return async (name, bytes) => {
    if (bytes.length > limits.fileBytes)
      throw new UnreadableFile('文件太大', `一个文件不超过 ${limits.fileBytes / 1_000_000} MB，请分成几个`)
    while (running >= limits.atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await readInChild(script, { name, bytes }, limits)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}

function readInChild(script: string, request: ReaderRequest, limits: Limits): ReturnType<ReadTables> {
  // Nothing of our environment goes along: no address of a database, no secret.
  const child = fork(script, [], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let told = false
    const stop = watch(child, limits, (message) => {
      reject(new UnreadableFile(message, REMEDY))
    })
    child.once('message', (reply: ReaderReply) => {
      told = true
      if (reply.kind === 'tables') resolve(reply.tables)
      else reject(new UnreadableFile(reply.message, reply.remedy, reply.line))
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      stop()
      if (told) return
      // The engine ends itself by this signal when its heap is full.
      if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134) reject(new UnreadableFile('读取这个文件要用太多内存', REMEDY))
      else reject(new Error(`The reader of tables ended without an answer: ${signal ?? String(code)}`))
    })
    child.send(request, (error) => {
      if (error) reject(error)
    })
  })
}

/** Ends the child when it takes too long or too much. */
function watch(child: ChildProcess, { milliseconds, memoryMb, lookMs }: Limits, refuse: (message: string) => void): () => void {
  const end = (message: string): void => {
    refuse(message)
    child.kill('SIGKILL')
  }
  const timer = setTimeout(end, milliseconds, '读取时间太长')
  const looking = setInterval(() => {
    void residentMb(child.pid).then((megabytes) => {
      if (megabytes !== null && megabytes > memoryMb) end('读取这个文件要用太多内存')
    })
  }, lookMs)
  return () => {
    clearTimeout(timer)
    clearInterval(looking)
  }
}

/** What a process holds, in megabytes; null where the system does not tell, or it is gone: then heap and time alone bound it. */
async function residentMb(pid: number | undefined): Promise<number | null> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1_000
}
