import { asc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { programmes } from '../schema/programmes.ts'

/** A published programme whole. */
export type PublishedRow = typeof programmes.$inferSelect

/** By what a published programme is known. */
export type PublishedHead = Pick<PublishedRow, 'hash' | 'id' | 'version'>

const HEAD = { hash: programmes.hash, id: programmes.id, version: programmes.version }

/** In the order in which they were published. 已发布的方案 */
export const listPublished = (db: Db): Promise<readonly PublishedHead[]> =>
  db.select(HEAD).from(programmes).orderBy(asc(programmes.publishedAt), asc(programmes.hash))

/** Every wording of a programme that was published. */
export const listWordings = (db: Db, id: string): Promise<readonly PublishedHead[]> =>
  db.select(HEAD).from(programmes).where(eq(programmes.id, id)).orderBy(asc(programmes.version))

export async function findPublishedProgramme(db: Db, hash: string): Promise<PublishedRow | null> {
  const [row] = await db.select().from(programmes).where(eq(programmes.hash, hash))
  return row ?? null
}

export async function insertProgramme(tx: Db, row: PublishedRow): Promise<void> {
  await tx.insert(programmes).values(row)
}
