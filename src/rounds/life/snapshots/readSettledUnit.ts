import { buffer } from 'node:stream/consumers'
import { Refusal } from '../../../model/Refusal.ts'
import { findSnapshot } from '../../../store/queries/snapshots.ts'
import type { Store } from '../../../store/Store.ts'
import type { SettledUnit } from './settleSnapshot.ts'

/** A unit's result as it was settled. 读定稿 */
export async function readSettledUnit({ db, blobs }: Pick<Store, 'db' | 'blobs'>, snapshot: string, unit: string): Promise<SettledUnit> {
  const row = await findSnapshot(db, snapshot)
  const sha256 = row?.files[unit]
  if (!row || sha256 === undefined) throw new Refusal('not-found', 'settled-unknown', '没有这个单位的定稿结果，请回到批次页面重新选择。')
  const bytes = await blobs.get(sha256)
  if (!bytes) throw new Refusal('unavailable', 'settled-missing', '定稿的文件在文件库里找不到，请联系系统管理员核对文件库，或从备份恢复。')
  return JSON.parse((await buffer(bytes)).toString('utf8')) as SettledUnit
}
