import { eq } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { settings } from '../schema/installation.ts'

/** Where a running server says how browsers reach it, for who types commands on its machine. 服务地址 */
export const SERVED_ADDRESS = 'server.address'

/** Where a running server listens, so that no visit leads there. 服务端口 */
export const SERVED_PLACE = 'server.place'

/** A setting as it was written; null: nobody set it. Whoever knows the key checks the value. 设置 */
export async function findSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key))
  return row?.value ?? null
}

export async function putSetting(tx: Db, key: string, value: unknown, changedAt: Instant, changedBy: string): Promise<void> {
  const to = { value, changedAt, changedBy }
  await tx
    .insert(settings)
    .values({ key, ...to })
    .onConflictDoUpdate({ target: settings.key, set: to })
}
