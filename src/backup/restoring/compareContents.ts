import type { Sha256 } from '../../store/Blobs.ts'
import { expectedBlobs } from '../../store/queries/files.ts'
import type { Store } from '../../store/Store.ts'
import { damaged } from '../backupRefusal.ts'

/**
 * Are the contents that came along those that the rows name: none too few, and none that was purged or that nobody handed in? 核对文件与登记
 *
 * @param lost what the manifest says was not there any more when the backup was made
 */
export async function compareContents({ db }: Pick<Store, 'db'>, put: ReadonlySet<Sha256>, lost: ReadonlySet<Sha256>): Promise<void> {
  let found = 0
  for await (const { sha256, purged } of expectedBlobs(db)) {
    const isThere = put.has(sha256)
    if (purged && isThere) throw damaged('里面有已经清除的文件')
    if (!purged && !isThere && !lost.has(sha256)) throw damaged('缺少登记过的文件')
    if (isThere) found += 1
  }
  if (found !== put.size) throw damaged('里面有没有登记过的文件')
}
