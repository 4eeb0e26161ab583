import { fork, type ChildProcess } from 'node:child_process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { noPreview, type MadePreview, type MakePreview, type PreviewedFile } from '../../model/Preview.ts'
import { atMost } from '../../notices/isolated/atMost.ts'
import { ranOutOfHeap, watchChild } from '../../notices/isolated/watchChild.ts'
import { LIMITS } from '../limits.ts'

/** Beside this file where it is built; from the sources, what was built of them. */
const BUILT = import.meta.url.endsWith('.ts') ? '../../../dist/previews/isolated/previewMaker.js' : './previewMaker.js'

const DOWNLOAD = '可以下载后用自己的软件打开。'

const TOO_MUCH = { time: '打开这个文件要花太长时间', memory: '打开这个文件要用太多内存' } as const

/** What making one preview may take. */
type Limits = Readonly<Record<'fileBytes' | 'textBytes' | 'heapMb' | 'lookMs' | 'atOnce' | 'milliseconds' | 'memoryMb', number>>

/**
 * Makes previews of foreign files each in a process of its own, which is ended when it takes too long or too much: what a file does to its reader it
 * does there. 隔离制作预览
 *
 * Bytes go to the child as a stream: however large a file is, little of it is in this process.
 *
 * @param script the child's, built
 */
export function isolatedPreviews(script: string = fileURLToPath(new URL(BUILT, import.meta.url)), limits: Limits = LIMITS): MakePreview {
  const inTurn = atMost(limits.atOnce)
  return async (file) => {
    if (file.type !== 'text/plain' && file.size > limits.fileBytes) return noPreview(`文件太大，不能预览，${DOWNLOAD}`)
    return inTurn(() => makeInChild(script, file, limits))
  }
}

function makeInChild(script: string, { type, bytes }: PreviewedFile, limits: Limits): Promise<MadePreview> {
  // Nothing of our environment goes along: no address of a database, no secret.
  const child = fork(script, [type], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`],
    env: {},
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let told = false
    const stop = watchChild(child, limits, (spent) => {
      told = true
      resolve(noPreview(`${TOO_MUCH[spent]}，不能预览，${DOWNLOAD}`))
    })
    child.once('message', (made: MadePreview) => {
      told = true
      resolve(made)
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      stop()
      if (told) return
      if (ranOutOfHeap(code, signal)) resolve(noPreview(`${TOO_MUCH.memory}，不能预览，${DOWNLOAD}`))
      else reject(new Error(`The maker of previews ended without an answer: ${signal ?? String(code)}`))
    })
    void feed(child, type === 'text/plain' ? beginningOf(bytes, limits.textBytes) : bytes).catch((error: unknown) => {
      // A child that has seen enough closes its end; whether it answered, its exit says.
      if (!isClosedPipe(error)) {
        reject(error instanceof Error ? error : new Error(String(error)))
        child.kill('SIGKILL')
      }
    })
  })
}

async function feed({ stdin }: ChildProcess, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  if (stdin) await pipeline(Readable.from(bytes, { objectMode: false }), stdin)
}

const CLOSED: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED'])

const isClosedPipe = (error: unknown): boolean => error instanceof Error && 'code' in error && CLOSED.has(error.code)

/** The first bytes of a stream, and no more of it is read. */
async function* beginningOf(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let read = 0
  for await (const part of bytes) {
    yield part.subarray(0, most - read)
    read += part.length
    if (read >= most) return
  }
}
