import { desc, eq, isNull, like, or } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { rounds, snapshots } from '../schema/rounds.ts'
import { publications } from '../schema/settling.ts'
import type { Belonging } from './targets.ts'

export type PublicationRow = typeof publications.$inferSelect

/** Adds what is made public. 记公布 */
export async function insertPublication(tx: Db, row: typeof publications.$inferInsert): Promise<void> {
  await tx.insert(publications).values(row)
}

/** Null: there is none. 查公布 */
export async function findPublication(db: Db, id: string): Promise<PublicationRow | null> {
  const [found] = await db.select().from(publications).where(eq(publications.id, id))
  return found ?? null
}

/** Whether there is one and whether it stands, without its list of files; null: there is none. 公布件是否有效 */
export async function publicationStanding(db: Db, id: string): Promise<Pick<PublicationRow, 'withdrawnAt' | 'withdrawnWhy'> | null> {
  const { withdrawnAt, withdrawnWhy } = publications
  const [found] = await db.select({ withdrawnAt, withdrawnWhy }).from(publications).where(eq(publications.id, id))
  return found ?? null
}

/** By its id, or by the beginning of its hash; more than one means that it is ambiguous. 按编号或指纹查公布 */
export const findPublications = (db: Db, reference: string): Promise<PublicationRow[]> =>
  db
    .select()
    .from(publications)
    .where(or(eq(publications.id, reference), /^[0-9a-f]{8,64}$/.test(reference) ? like(publications.hash, `${reference}%`) : undefined))
    .limit(2)

/** The same, held, for what is done next depends on it. 锁定公布 */
export async function holdPublication(tx: Db, id: string): Promise<PublicationRow | null> {
  const [found] = await tx.select().from(publications).where(eq(publications.id, id)).for('update')
  return found ?? null
}

/** Takes it back; it stays among the files. 撤回公布 */
export async function setPublicationWithdrawn(
  tx: Db,
  id: string,
  { at, by, why }: { readonly at: string; readonly by: string; readonly why: string },
): Promise<void> {
  await tx.update(publications).set({ withdrawnAt: at, withdrawnBy: by, withdrawnWhy: why }).where(eq(publications.id, id))
}

const LISTED = {
  id: publications.id,
  round: publications.round,
  snapshot: publications.snapshot,
  number: snapshots.number,
  level: publications.level,
  hash: publications.hash,
  at: publications.at,
  by: publications.by,
  withdrawnAt: publications.withdrawnAt,
  withdrawnBy: publications.withdrawnBy,
  withdrawnWhy: publications.withdrawnWhy,
}

/** Everything that was made public of a round, the newest first, without the lists of files. 批次的公布记录 */
export const listPublications = (db: Db, round: string) =>
  db
    .select(LISTED)
    .from(publications)
    .innerJoin(snapshots, eq(snapshots.id, publications.snapshot))
    .where(eq(publications.round, round))
    .orderBy(desc(publications.at), desc(publications.id))

/** What is public now, the newest first. 公开的公布件 */
export const listPublic = (db: Db, most: number) =>
  db
    .select({
      id: publications.id,
      title: rounds.title,
      demonstration: rounds.demonstration,
      level: publications.level,
      at: publications.at,
    })
    .from(publications)
    .innerJoin(rounds, eq(rounds.id, publications.round))
    .where(isNull(publications.withdrawnAt))
    .orderBy(desc(publications.at), desc(publications.id))
    .limit(most)

/** To whom a publication belongs. 公布件的归属 */
export async function publicationBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db
    .select({ unit: rounds.unit, round: rounds.id })
    .from(publications)
    .innerJoin(rounds, eq(rounds.id, publications.round))
    .where(eq(publications.id, id))
  return row ? { ...row, person: null } : null
}
