import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { diskRefusal } from '../../../blobs/diskRefusal.ts'
import { folderBlobs } from '../../../blobs/folderBlobs.ts'
import { connect } from '../../../database/connect.ts'
import { Refusal } from '../../../model/Refusal.ts'
import { findSiteOfRun } from '../../../store/queries/siteRuns.ts'
import type { Store } from '../../../store/Store.ts'
import { withVisitFolder } from '../visitFolder.ts'
import { bundlePlace } from './bundlePlace.ts'
import type { ReadingOrder, ReadingWord } from './ReadingOrder.ts'
import { takeBundle } from './takeBundle.ts'

/** Between two words of how far it is. */
const WORD_MS = 200

/** The thread beside the worker's: a bundle keeps a processor busy for seconds, and its sheet may be large. */
const { address, folder, reader, site, by } = workerData as ReadingOrder
const say = (word: ReadingWord) => parentPort?.postMessage(word)
const connection = connect(address, 2)
const store: Store = {
  db: connection.db,
  transaction: (work) => connection.transaction(work),
  ending: (work) => connection.ending(work),
  blobs: folderBlobs(join(folder, 'blobs')),
  now: () => new Date().toISOString(),
  newId: randomUUID,
}
let saidAt = 0
const onRead = (read: number, holds: number) => {
  if (performance.now() - saidAt < WORD_MS && read < holds) return
  saidAt = performance.now()
  say({ kind: 'read', read, holds })
}
try {
  const held = await findSiteOfRun(store.db, site)
  if (!held) throw new Refusal('not-found', 'no-site', '没有这个网站。请回到列表重新选择。')
  if (held.retiredAt !== null) throw new Refusal('conflict', 'site-retired', '这个网站已经停用，不再导入。')
  const file = bundlePlace(folder, reader.id)
  say({ kind: 'taken', run: await withVisitFolder((own) => takeBundle(store, by, held, { file, folder: own, onRead }, reader)) })
} catch (error) {
  const known = diskRefusal(error, '采集包没有导入')
  if (known instanceof Refusal) say({ kind: 'refused', as: known.kind, code: known.code, message: known.message, details: known.details })
  else say({ kind: 'broken', why: error instanceof Error ? (error.stack ?? error.message) : String(error) })
} finally {
  await connection.close()
}
