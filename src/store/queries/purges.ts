import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { purges } from '../schema/files.ts'

export type Purge = typeof purges.$inferSelect

export async function addPurge(db: Db, purge: typeof purges.$inferInsert): Promise<void> {
  await db.insert(purges).values(purge)
}

/** Null: nobody asked for such a one. */
export async function findPurge(db: Db, id: string): Promise<Purge | null> {
  const [found] = await db.select().from(purges).where(eq(purges.id, id))
  return found ?? null
}

/** The same, locked, for what is done next depends on it. */
export async function findPurgeForUpdate(db: Db, id: string): Promise<Purge | null> {
  const [found] = await db.select().from(purges).where(eq(purges.id, id)).for('update')
  return found ?? null
}

/** The one that waits for a second person; null: none does. */
export async function findOpenPurge(db: Db, sha256: Sha256): Promise<Purge | null> {
  const [found] = await db
    .select()
    .from(purges)
    .where(and(eq(purges.content, sha256), isNull(purges.doneAt), isNull(purges.refusedAt)))
  return found ?? null
}

/** The one that took the bytes; null: they were not purged. */
export async function findDonePurge(db: Db, sha256: Sha256): Promise<Purge | null> {
  const [found] = await db
    .select()
    .from(purges)
    .where(and(eq(purges.content, sha256), isNotNull(purges.doneAt)))
  return found ?? null
}

export async function setPurgeDone(db: Db, id: string, by: { readonly person: string; readonly at: string }): Promise<void> {
  await db.update(purges).set({ doneBy: by.person, doneAt: by.at }).where(eq(purges.id, id))
}

export async function setPurgeRefused(
  db: Db,
  id: string,
  by: { readonly person: string; readonly at: string; readonly why: string },
): Promise<void> {
  await db.update(purges).set({ refusedBy: by.person, refusedAt: by.at, refusedWhy: by.why }).where(eq(purges.id, id))
}

/** The newest first. */
export const listPurges = (db: Db, most: number): Promise<Purge[]> =>
  db.select().from(purges).orderBy(desc(purges.askedAt), desc(purges.id)).limit(most)
