import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { findPurgeForUpdate, type Purge } from '../../store/queries/purges.ts'

/** The request that still waits for its second person. 待复核的清除申请 */
export async function openPurge(tx: Db, id: string): Promise<Purge> {
  const purge = await findPurgeForUpdate(tx, id)
  if (!purge) throw new Refusal('not-found', 'no-purge', '没有这份清除申请。请到清除记录里重新选择。')
  if (purge.doneAt !== null) throw new Refusal('conflict', 'purge-done', '这份文件已经清除了，不用再办。请刷新页面。')
  if (purge.refusedAt !== null) throw new Refusal('conflict', 'purge-refused', '这份清除申请已经退回。仍要清除的，请重新申请。')
  return purge
}
