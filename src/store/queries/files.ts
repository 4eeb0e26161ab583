import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { contents, files, purges } from '../schema/files.ts'
import { previews } from '../schema/previews.ts'
import { anyOf } from './anyOf.ts'

export type KeptContent = typeof contents.$inferSelect
export type KeptFile = typeof files.$inferSelect

/** A file with what became of its content. */
export interface FileWithContent {
  readonly file: KeptFile
  readonly content: KeptContent
  /** Why its bytes are gone; null while they are there. */
  readonly purgedWhy: string | null
}

/** Makes sure that it is known. Waits for a purge of the same content, and the purge for whoever added it. */
export async function addContent(db: Db, content: typeof contents.$inferInsert): Promise<KeptContent> {
  await db.insert(contents).values(content).onConflictDoNothing()
  const [kept] = await db.select().from(contents).where(eq(contents.sha256, content.sha256)).for('share')
  if (!kept) throw new Error('An insert left nothing.')
  return kept
}

/** Null: nobody ever handed it in. Locked, for what is done next depends on it. */
export async function findContentForUpdate(db: Db, sha256: Sha256): Promise<KeptContent | null> {
  const [found] = await db.select().from(contents).where(eq(contents.sha256, sha256)).for('update')
  return found ?? null
}

/** What was made of it to be looked at goes along. */
export async function setPurged(db: Db, sha256: Sha256, at: string): Promise<void> {
  await db.delete(previews).where(eq(previews.content, sha256))
  await db.update(contents).set({ purgedAt: at }).where(eq(contents.sha256, sha256))
}

export async function addFile(db: Db, file: typeof files.$inferInsert): Promise<void> {
  await db.insert(files).values(file)
}

export async function findFileForUpdate(db: Db, id: string): Promise<KeptFile | null> {
  const [found] = await db.select().from(files).where(eq(files.id, id)).for('update')
  return found ?? null
}

export async function setWithdrawn(
  db: Db,
  id: string,
  by: { readonly at: string; readonly person: string; readonly why: string },
): Promise<void> {
  await db.update(files).set({ withdrawnAt: by.at, withdrawnBy: by.person, withdrawnWhy: by.why }).where(eq(files.id, id))
}

const withContent = (db: Db) =>
  db
    .select({ file: files, content: contents, purgedWhy: purges.why })
    .from(files)
    .innerJoin(contents, eq(contents.sha256, files.content))
    .leftJoin(purges, and(eq(purges.content, contents.sha256), sql`${purges.doneAt} is not null`))

/** Null: there is no such file. */
export async function readFile(db: Db, id: string): Promise<FileWithContent | null> {
  const [found] = await withContent(db).where(eq(files.id, id))
  return found ?? null
}

/** Those of the named that there are. */
export const readFiles = (db: Db, ids: readonly string[]): Promise<FileWithContent[]> => withContent(db).where(anyOf(files.id, ids))

/** In the order in which they were handed in. */
export const listFilesOfUnit = (db: Db, unit: string): Promise<FileWithContent[]> =>
  withContent(db).where(eq(files.unit, unit)).orderBy(asc(files.at), asc(files.id))

/** What must lie among the blobs, or must not any more. */
export interface ExpectedBlob {
  readonly sha256: Sha256
  readonly purged: boolean
}

/**
 * Everything that any row says is among the blobs, in the order of the hashes, some at a time. 应有的内容
 *
 * @param after the last hash of the part before; empty: from the first
 */
export async function listExpectedBlobs(db: Db, after: Sha256, most: number): Promise<ExpectedBlob[]> {
  const { rows } = await db.execute(sql`
    select sha256, bool_or(purged) as purged from (
      (select sha256, purged_at is not null as purged from contents where sha256 > ${after} order by 1 limit ${most})
      union all
      (select distinct content, false from captures where content > ${after} order by 1 limit ${most})
      union all
      (select distinct notes ->> 'screenshot', false from captures where notes ? 'screenshot' and notes ->> 'screenshot' > ${after} order by 1 limit ${most})
      union all
      (select sheet, false from site_runs where sheet > ${after} order by 1 limit ${most})
      union all
      (select distinct value, false from snapshots, jsonb_each_text(files) where value > ${after} order by 1 limit ${most})
      union all
      (select distinct value, false from snapshots, unnest(array[facts, standings]) as value where value > ${after} order by 1 limit ${most})
      union all
      (select distinct value ->> 'sha256', false from publications, jsonb_each(files) where value ->> 'sha256' > ${after} order by 1 limit ${most})
    ) as named (sha256, purged)
    group by sha256 order by sha256 limit ${most}`)
  return rows as unknown as ExpectedBlob[]
}

/** So many are asked for at a time. */
const PART = 1000

/** All of them one by one, behind a hash, or from the first; however many there are, only a part of them is in memory. 逐一列出应有的内容 */
export async function* expectedBlobs(db: Db, behind: Sha256 = ''): AsyncGenerator<ExpectedBlob, undefined> {
  for (let after = behind; ;) {
    const part = await listExpectedBlobs(db, after, PART)
    yield* part
    const last = part.at(-1)
    if (!last || part.length < PART) return undefined
    after = last.sha256
  }
}

/** Does something else than a file that was handed in rest on it: a capture, a run over a website, a drawing, a settled result, a publication? */
export async function isContentOfRecord(db: Db, sha256: Sha256): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select exists (select from captures where content = ${sha256})
      or exists (select from captures where notes ? 'screenshot' and notes ->> 'screenshot' = ${sha256})
      or exists (select from site_runs where sheet = ${sha256})
      or exists (select from round_draws join files on files.id = paper ->> 'file' where content = ${sha256})
      or exists (select from snapshots, jsonb_each_text(files) where value = ${sha256})
      or exists (select from snapshots where ${sha256} in (facts, standings))
      or exists (select from publications, jsonb_each(files) where value ->> 'sha256' = ${sha256}) as used`)
  return (rows[0] as { used: boolean } | undefined)?.used === true
}

/** What files are called and their hashes, those apart that were withdrawn or purged. 文件的标题和指纹 */
export const fileTitles = async (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : await db
        .select({ id: files.id, title: files.name, sha256: files.content })
        .from(files)
        .innerJoin(contents, eq(contents.sha256, files.content))
        .where(and(anyOf(files.id, ids), isNull(files.withdrawnAt), isNull(contents.purgedAt)))
