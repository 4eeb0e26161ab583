import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { diskRefusal } from '../../blobs/diskRefusal.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { siteForImport } from '../../sites/runs/bringing/askImport.ts'
import type { Store } from '../../store/Store.ts'
import { takeBundle } from './bringing/takeBundle.ts'
import { withVisitFolder } from './visitFolder.ts'

/**
 * Takes in a bundle where it is waited for, in this very process: that of a terminal. 导入采集包
 *
 * @param bundle is read to its end
 */
export async function importRun(store: Store, actor: Actor, site: string, bundle: Readable): Promise<string> {
  const held = await siteForImport(store.db, site)
  try {
    return await withVisitFolder(async (folder) => {
      const file = join(folder, 'bundle.zip')
      await pipeline(bundle, createWriteStream(file, { mode: 0o600 }))
      const taken = await takeBundle(store, actor, held, { file, folder })
      if (taken === null) throw new Refusal('not-found', 'no-site', '没有这个网站。请回到列表重新选择。')
      return taken
    })
  } catch (error) {
    throw diskRefusal(error, '采集包没有导入')
  }
}
