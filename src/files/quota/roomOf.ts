import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { usedBytes } from '../../store/queries/space.ts'
import { quotaBytes } from './quota.ts'

/** The space of a unit's files. 材料空间 */
export interface Room {
  readonly used: number
  readonly quota: number
}

export const roomOf = async (db: Db, unit: string): Promise<Room> => ({
  used: await usedBytes(db, unit),
  quota: await quotaBytes(db, unit),
})

const MB = 1024 * 1024
const inMegabytes = (bytes: number): string => (bytes < 10 * MB ? (bytes / MB).toFixed(1) : String(Math.floor(bytes / MB)))

/** The unit's space is full, or would be: what to do about it. 空间不足 */
export function roomRefusal({ used, quota }: Room, name: string): Refusal {
  const left = Math.max(0, quota - used)
  const state = left === 0 ? `本单位的材料空间（${inMegabytes(quota)} MB）已经用完` : `本单位的材料空间只剩 ${inMegabytes(left)} MB`
  return new Refusal(
    'too-large',
    'quota-full',
    `${state}，“${name}”放不下，没有保存。可以压缩后再传，或用“沿用以前的材料”代替重复上传；仍不够的，请系统管理员在“系统—设置—材料空间”里调大。`,
  )
}
