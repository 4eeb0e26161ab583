import { sql } from 'drizzle-orm'
import type { LiveEvent } from '../../model/LiveEvent.ts'
import type { Db } from '../Db.ts'

/** The channel on which processes of one database hear of each other's changes. */
export const LIVE_CHANNEL = 'mingjing_live'

/** Tells open pages what has changed, when the transaction is committed and not before. 通知页面 */
export const announce = (tx: Db, event: LiveEvent): Promise<void> => announceAll(tx, [event])

/** Several at once, in one statement. */
export async function announceAll(tx: Db, events: readonly LiveEvent[]): Promise<void> {
  const texts = events.map((event) => JSON.stringify(event))
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, event) from unnest(${sql.param(texts)}::text[]) as event`)
}
