import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { diskRefusal } from '../../../blobs/diskRefusal.ts'
import type { Actor } from '../../../model/Actor.ts'
import { askImport, siteForImport, type WakeImport } from '../../../sites/runs/bringing/askImport.ts'
import type { Store } from '../../../store/Store.ts'
import { bundlePlace, bundlesFolder } from './bundlePlace.ts'

/** Sites for which this process is taking a bundle in. */
const COMING = new Set<string>()

/** Where bundles are kept until they are read. */
export interface BundleWorld {
  readonly store: Store
  readonly folder: string
}

/**
 * Keeps a bundle that was collected elsewhere and asks for it to be read, which takes a while and goes on without whoever brought it. Tells the import.
 * 交来采集包
 *
 * @param bundle is read to its end
 */
export async function handInBundle(
  { store, folder }: BundleWorld,
  by: Actor,
  site: string,
  bundle: Readable,
  wake: WakeImport,
): Promise<string> {
  await siteForImport(store.db, site, COMING)
  COMING.add(site)
  const id = store.newId()
  const path = bundlePlace(folder, id)
  try {
    await mkdir(bundlesFolder(folder), { recursive: true, mode: 0o700 })
    await pipeline(bundle, createWriteStream(path, { mode: 0o600, flush: true }))
    await askImport(store, by, { id, site, size: (await stat(path)).size }, wake)
    return id
  } catch (error) {
    await rm(path, { force: true })
    throw diskRefusal(error, '采集包没有导入')
  } finally {
    COMING.delete(site)
  }
}
