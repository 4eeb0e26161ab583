import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../model/Refusal.ts'
import type { ReadingOrder, ReadingWord } from './ReadingOrder.ts'

/** Beside this file where it is built; from the sources, what was built of them. */
const BUILT = import.meta.url.endsWith('.ts') ? '../../../../dist/jobs/siteVisits/bringing/bundleReader.js' : './bundleReader.js'

/** The largest sheet, of 128 MB, as objects; what wants more is refused and takes nobody along. */
const MOST_MB = 2_000

/** How a bundle is read. 读取采集包 */
export type ReadBundle = (
  order: ReadingOrder,
  onRead: (read: number, holds: number) => void,
  stopped: AbortSignal,
) => Promise<string | null>

/**
 * Reads a bundle and takes it in in a thread of its own, so that whoever else the process answers is answered meanwhile. Null: another took it in. 旁路导入
 *
 * @throws Refusal where it is not taken in; else what went wrong, or that it was stopped
 */
export const readBeside =
  (thread = new URL(BUILT, import.meta.url), mostMb = MOST_MB): ReadBundle =>
  async (order, onRead, stopped) => {
    const worker = new Worker(thread, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: mostMb } })
    try {
      for await (const [message] of on(worker, 'message', { close: ['exit'], signal: stopped })) {
        const word = message as ReadingWord
        if (word.kind === 'taken') return word.run
        if (word.kind === 'refused') throw new Refusal(word.as, word.code, word.message, word.details)
        if (word.kind === 'broken') throw new Error(word.why)
        onRead(word.read, word.holds)
      }
    } catch (error) {
      throw isOutOfMemory(error)
        ? new Refusal('too-large', 'site-run-memory', '读这个采集包要用的内存太多，没有导入。请限定采集的页数（--max-pages），重新采集。')
        : error
    } finally {
      await worker.terminate()
    }
    throw new Error('The thread ended without a word.')
  }

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
