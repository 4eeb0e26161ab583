import { Refusal } from '../../model/Refusal.ts'
import { expectedBlobs } from '../../store/queries/files.ts'
import type { Store } from '../../store/Store.ts'

/**
 * Refuses where files were handed in and not one of them is there: another machine's folder, or a disk that was not mounted. A backup made there would have
 * everything but the files, and in time take the place of good ones. 文件不在这里
 *
 * Where some are there, the others are lost, and a backup says so and goes without them.
 */
export async function refuseWithoutFiles({ db, blobs }: Pick<Store, 'db' | 'blobs'>): Promise<void> {
  let expected = 0
  for await (const { sha256, purged } of expectedBlobs(db)) {
    if (purged) continue
    if (await blobs.has(sha256)) return
    expected += 1
  }
  if (expected === 0) return
  throw new Refusal(
    'unavailable',
    'files-not-here',
    `登记的 ${expected} 份文件在这台机器的数据文件夹里一份也没有，备份没有做。请检查它是不是和明镜共用的那个文件夹、磁盘有没有接上；文件确实全部丢失的，请在终端运行 mingjing backup。`,
  )
}
