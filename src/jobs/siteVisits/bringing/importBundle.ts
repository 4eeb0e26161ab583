import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { Refusal } from '../../../model/Refusal.ts'
import type { WakeImport } from '../../../sites/runs/bringing/askImport.ts'
import {
  claimImport,
  failImport,
  handBackImport,
  tellImport,
  type ImportFault,
  type ImportReader,
} from '../../../sites/runs/bringing/reading.ts'
import { SILENCE_MS } from '../../../sites/runs/visits.ts'
import { importsUnderWay, type SiteImportRow } from '../../../store/queries/siteImports.ts'
import { defineJob, type JobWorld } from '../../JobKind.ts'
import type { Enqueue } from '../../JobQueue.ts'
import { bundlePlace, sweepBundles } from './bundlePlace.ts'
import { readBeside, type ReadBundle } from './readBeside.ts'

/** Between two words of a reader. */
const BEAT_MS = 1_000

const about = ({ id }: { readonly id: string }): string => id
const JOB = { name: 'import-site-run', about } as const

/** A bundle is read by a job in the queue, enqueued with the change that wants it. 安排导入 */
export const wakeImportWith =
  (enqueue: Enqueue): WakeImport =>
  (tx, id) =>
    enqueue(tx, JOB, { id })

/** Reads a bundle that was handed in, and takes it in whole or not at all. 导入采集包 */
export const importBundle = defineJob({
  ...JOB,
  title: '导入网站采集包',
  data: z.strictObject({ id: z.string() }),
  // A worker that was killed is no failure of the bundle's; how often it may be is counted with it.
  retries: 10,
  longestMinutes: 120,
  needsFiles: true,
  alone: false,
  run: (world, { id }) => readImport(world, id, wakeImportWith(world.enqueue)),
})

/** How it is done; a test may have it done otherwise. */
export interface ReadingTerms {
  readonly read: ReadBundle
  readonly beatMs: number
  readonly silenceMs: number
}

const USUAL: ReadingTerms = { read: readBeside(), beatMs: BEAT_MS, silenceMs: SILENCE_MS }

type ReadingWorld = Pick<JobWorld, 'store' | 'folder' | 'connection' | 'signal'>

/** Takes an import, has its bundle read beside, and says once a second how far that is. 办理一次导入 */
export async function readImport(world: ReadingWorld, id: string, wake: WakeImport, terms: ReadingTerms = USUAL): Promise<void> {
  const { store, folder } = world
  const reader = { id, worker: randomUUID() }
  const claimed = await claimImport(store, reader, terms.silenceMs)
  if (claimed === null) return
  const fault = claimed === 'given-up' ? null : await readClaimed(world, claimed, reader, wake, terms)
  const underWay = new Set((await importsUnderWay(store.db)).map((one) => one.id))
  // Whoever is at it still, or will be, needs it.
  if (!underWay.has(id)) await rm(bundlePlace(folder, id), { force: true })
  await sweepBundles(folder, underWay, Date.parse(store.now()))
  if (fault) throw fault
}

/** Tells what went wrong where it is our fault; what became of the bundle stands in its row. */
async function readClaimed(
  { store, folder, connection, signal }: ReadingWorld,
  { site, by, size }: SiteImportRow,
  reader: ImportReader,
  wake: WakeImport,
  { read, beatMs }: ReadingTerms,
): Promise<Error | null> {
  const lost = new AbortController()
  const far = { read: 0, holds: size }
  const speak = () => {
    // Where the database does not answer, the next word asks again.
    tellImport(store, { ...reader, ...far }).then(
      (isMine) => {
        if (!isMine) lost.abort()
      },
      () => undefined,
    )
  }
  const beats = setInterval(speak, beatMs)
  try {
    refuseGone(bundlePlace(folder, reader.id))
    const onRead = (bytes: number, holds: number) => Object.assign(far, { read: bytes, holds })
    await read({ address: connection.address, folder, reader, site, by }, onRead, AbortSignal.any([signal, lost.signal]))
    return null
  } catch (error) {
    // Another is at it, or it is taken in already.
    if (lost.signal.aborted) return null
    if (signal.aborted) {
      await handBackImport(store, reader, wake)
      return null
    }
    await failImport(store, reader, error instanceof Refusal ? error : OUR_FAULT)
    if (error instanceof Refusal) return null
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    clearInterval(beats)
  }
}

const OUR_FAULT: ImportFault = {
  code: 'site-import-broken',
  message: '程序出了问题，采集包没有导入。请再导入一次；还是这样的，请告诉系统管理员看日志。',
  details: [],
}

/** A backup does not hold it. */
function refuseGone(file: string): void {
  if (existsSync(file)) return
  throw new Refusal('conflict', 'site-import-gone', '采集包的文件不在了（数据是从备份恢复的，或者文件被清理了），没有导入。请重新上传。')
}
