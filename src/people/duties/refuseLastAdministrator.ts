import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { hasAdministrator } from '../../store/queries/duties.ts'

/** Stops, after the change and before it is committed, what would leave nobody who keeps the system. 至少一名系统管理员 */
export async function refuseLastAdministrator(tx: Db, at: Instant): Promise<void> {
  if (await hasAdministrator(tx, at)) return
  throw new Refusal(
    'conflict',
    'last-administrator',
    '这是最后一名不限期的系统管理员，不能收回、移交给未激活的人或停用。请先让另一个人担任系统管理员并完成激活。',
  )
}
