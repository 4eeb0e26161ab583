import { expectedBlobs } from '../../store/queries/files.ts'
import type { Store } from '../../store/Store.ts'

/** Removes bytes that outlived their tombstone, because the program was stopped between the two. 补清除 */
export async function removePurged({ db, blobs }: Pick<Store, 'db' | 'blobs'>): Promise<number> {
  let removed = 0
  for await (const { sha256, purged } of expectedBlobs(db)) {
    if (!purged || !(await blobs.has(sha256))) continue
    await blobs.remove(sha256)
    removed += 1
  }
  return removed
}
