import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UnreadableFile } from '../readers/UnreadableFile.ts'
import { atMost } from './atMost.ts'
import { ISOLATED } from './limits.ts'
import type { ReaderReply, ReaderRequest } from './messages.ts'
import type { ReadTables } from './ReadTables.ts'
import { ranOutOfHeap, watchChild } from './watchChild.ts'

/** Beside this file where it is built; from the sources, what was built of them. */
const BUILT = import.meta.url.endsWith('.ts') ? '../../../dist/notices/isolated/tableReader.js' : './tableReader.js'

const REMEDY = '只留下要导入的工作表和列，用表格软件另存后再试'

const TOO_MUCH = { time: '读取时间太长', memory: '读取这个文件要用太多内存' } as const

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
  const inTurn = atMost(limits.atOnce)
  return async (name, bytes) => {
    if (bytes.length > limits.fileBytes)
      throw new UnreadableFile('文件太大', `一个文件不超过 ${limits.fileBytes / 1_000_000} MB，请分成几个`)
    return inTurn(() => readInChild(script, { name, bytes }, limits))
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
    const stop = watchChild(child, limits, (spent) => {
      reject(new UnreadableFile(TOO_MUCH[spent], REMEDY))
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
      if (ranOutOfHeap(code, signal)) reject(new UnreadableFile(TOO_MUCH.memory, REMEDY))
      else reject(new Error(`The reader of tables ended without an answer: ${signal ?? String(code)}`))
    })
    child.send(request, (error) => {
      if (error) reject(error)
    })
  })
}
