import { asc, desc, eq, or, sql } from 'drizzle-orm'
import { nameOfNoPerson } from '../../model/nameOfNoPerson.ts'
import type { Db } from '../Db.ts'
import { installation } from '../schema/installation.ts'
import { people } from '../schema/people.ts'
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

/** A published programme as a list shows it, without its content. */
export type ListedProgramme = Omit<PublishedRow, 'core' | 'files' | 'warnings'> & {
  readonly invented: boolean
  /** Who published it, as he is called today; null where nothing is known of him. */
  readonly publisher: string | null
}

const LISTED = {
  ...HEAD,
  title: programmes.title,
  invented: sql<boolean>`coalesce((${programmes.core} ->> 'invented')::boolean, false)`,
  publishedAt: programmes.publishedAt,
  publishedBy: programmes.publishedBy,
  publisher: people.name,
}

const listed = (db: Db) => db.select(LISTED).from(programmes).leftJoin(people, eq(people.id, programmes.publishedBy)).$dynamic()

const withPublisher = (row: ListedProgramme): ListedProgramme => ({ ...row, publisher: row.publisher ?? nameOfNoPerson(row.publishedBy) })

/** All that were published, the latest first. 方案清单 */
export const listProgrammes = async (db: Db): Promise<readonly ListedProgramme[]> =>
  (await listed(db).orderBy(desc(programmes.publishedAt), asc(programmes.id), desc(programmes.version))).map(withPublisher)

/** So much of a hash that nobody takes it for an id. */
const BEGINNING_OF_HASH = /^[0-9a-f]{8,64}$/

/** What was published under an id, the latest wording first, or under a hash or its beginning. 按编号或指纹查方案 */
export const findProgrammes = async (db: Db, reference: string): Promise<readonly ListedProgramme[]> =>
  (
    await listed(db)
      .where(
        or(
          eq(programmes.id, reference),
          BEGINNING_OF_HASH.test(reference) ? sql`starts_with(${programmes.hash}, ${reference})` : undefined,
        ),
      )
      .orderBy(desc(programmes.version))
  ).map(withPublisher)

/** Whoever publishes under an id waits for who is just doing it. */
export async function lockWordings(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('programme'), hashtext(${id}))`)
}

/** Is this database for real work? One that nobody opened yet is for nothing. */
export async function isInstallation(db: Db): Promise<boolean> {
  const [row] = await db.select({ kind: installation.kind }).from(installation)
  return row?.kind === 'installation'
}

export async function insertProgramme(tx: Db, row: PublishedRow): Promise<void> {
  await tx.insert(programmes).values(row)
}
