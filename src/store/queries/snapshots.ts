import { desc, eq, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journalHead } from '../schema/journal.ts'
import { rounds, snapshots } from '../schema/rounds.ts'

export type SnapshotRow = typeof snapshots.$inferSelect

/** Of a query over rounds, those that were never settled for good: until the last objection is decided, work goes on. 未最终定稿 */
export const notSettled: SQL = sql`not exists (select 1 from ${snapshots} where ${snapshots.round} = ${rounds.id} and ${snapshots.kind} = 'final')`

export async function insertSnapshot(db: Db, row: typeof snapshots.$inferInsert): Promise<void> {
  await db.insert(snapshots).values(row)
}

/** Null: there is none. */
export async function findSnapshot(db: Db, id: string): Promise<SnapshotRow | null> {
  const [found] = await db.select().from(snapshots).where(eq(snapshots.id, id))
  return found ?? null
}

/** The newest first. */
export const listSnapshots = (db: Db, round: string): Promise<SnapshotRow[]> =>
  db.select().from(snapshots).where(eq(snapshots.round, round)).orderBy(desc(snapshots.at))

/** The number that the journal's next act will have; every other act waits from here on. */
export async function holdNextAct(db: Db): Promise<number> {
  const [head] = await db.select({ seq: journalHead.seq }).from(journalHead).for('update')
  if (!head) throw new Error('The journal has no head: the database was not made by a migration.')
  return head.seq + 1
}
