import { desc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journalHead } from '../schema/journal.ts'
import { snapshots } from '../schema/rounds.ts'

export type SnapshotRow = typeof snapshots.$inferSelect

export async function insertSnapshot(db: Db, row: SnapshotRow): Promise<void> {
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
