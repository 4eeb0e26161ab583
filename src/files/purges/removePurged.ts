import { listExpectedBlobs } from '../../store/queries/files.ts'
import type { Store } from '../../store/Store.ts'

const PART = 1000

/** Removes bytes that outlived their tombstone, because the program was stopped between the two. 补清除 */
export async function removePurged({ db, blobs }: Pick<Store, 'db' | 'blobs'>): Promise<number> {
  let removed = 0
  for (let after = ''; ;) {
    const part = await listExpectedBlobs(db, after, PART)
    for (const { sha256, purged } of part) {
      if (!purged || !(await blobs.has(sha256))) continue
      await blobs.remove(sha256)
      removed += 1
    }
    const last = part.at(-1)
    if (!last || part.length < PART) return removed
    after = last.sha256
  }
}
