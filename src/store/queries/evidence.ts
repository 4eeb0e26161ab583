import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Sha256 } from '../Blobs.ts'
import type { Db } from '../Db.ts'
import { evidence } from '../schema/evidence.ts'
import { contents, files, purges } from '../schema/files.ts'
import { programmes } from '../schema/programmes.ts'
import { rounds } from '../schema/rounds.ts'
import type { KeptContent, KeptFile } from './files.ts'

export type KeptEvidence = typeof evidence.$inferSelect

/** A piece of evidence with its file, and what became of that one's content. */
export interface EvidenceWithFile {
  readonly evidence: KeptEvidence
  /** Null: an address. */
  readonly file: KeptFile | null
  readonly content: KeptContent | null
  readonly purgedWhy: string | null
}

/** Lays a piece beside a cell. 附上佐证 */
export async function addEvidence(db: Db, row: typeof evidence.$inferInsert): Promise<void> {
  await db.insert(evidence).values(row)
}

const withFile = (db: Db) =>
  db
    .select({ evidence, file: files, content: contents, purgedWhy: purges.why })
    .from(evidence)
    .leftJoin(files, eq(files.id, evidence.file))
    .leftJoin(contents, eq(contents.sha256, files.content))
    .leftJoin(purges, and(eq(purges.content, contents.sha256), sql`${purges.doneAt} is not null`))

/** Null: there is no such one. */
export async function findEvidence(db: Db, id: string): Promise<EvidenceWithFile | null> {
  const [found] = await withFile(db).where(eq(evidence.id, id))
  return found ?? null
}

/** The same, held, for what is done next depends on it. */
export async function holdEvidence(db: Db, id: string): Promise<KeptEvidence | null> {
  const [found] = await db.select().from(evidence).where(eq(evidence.id, id)).for('update')
  return found ?? null
}

/** Of one unit in a round, withdrawn pieces too, in the order in which they came. 单位的佐证 */
export const listEvidence = (db: Db, round: string, unit: string): Promise<EvidenceWithFile[]> =>
  withFile(db)
    .where(and(eq(evidence.round, round), eq(evidence.unit, unit)))
    .orderBy(asc(evidence.at), asc(evidence.id))

/** What lies beside one cell. */
export const listEvidenceInCell = (
  db: Db,
  { round, unit, check, object }: { readonly round: string; readonly unit: string; readonly check: string; readonly object: string },
): Promise<EvidenceWithFile[]> =>
  withFile(db).where(and(eq(evidence.round, round), eq(evidence.unit, unit), eq(evidence.check, check), eq(evidence.object, object)))

/** Withdraws a piece; its row stays. 撤回佐证 */
export async function setEvidenceWithdrawn(
  db: Db,
  id: string,
  { at, person, why }: { readonly at: string; readonly person: string; readonly why: string },
): Promise<void> {
  await db.update(evidence).set({ withdrawnAt: at, withdrawnBy: person, withdrawnWhy: why }).where(eq(evidence.id, id))
}

/** What was laid beside some cell before, with the round and its programme. */
export interface EarlierRow extends EvidenceWithFile {
  readonly roundTitle: string
  /** Hash of the wording that the round is scored by, and the id that all wordings share. */
  readonly programme: string
  readonly programmeId: string
}

/** Of one unit in every round, the newest first; nothing that was withdrawn or purged. 历次佐证 */
export const listEarlierEvidence = (db: Db, unit: string, most: number): Promise<EarlierRow[]> =>
  db
    .select({
      evidence,
      file: files,
      content: contents,
      purgedWhy: sql<null>`null`,
      roundTitle: rounds.title,
      programme: rounds.programme,
      programmeId: programmes.id,
    })
    .from(evidence)
    .innerJoin(rounds, eq(rounds.id, evidence.round))
    .innerJoin(programmes, eq(programmes.hash, rounds.programme))
    .leftJoin(files, eq(files.id, evidence.file))
    .leftJoin(contents, eq(contents.sha256, files.content))
    .where(and(eq(evidence.unit, unit), isNull(evidence.withdrawnAt), isNull(files.withdrawnAt), isNull(contents.purgedAt)))
    .orderBy(desc(evidence.at), desc(evidence.id))
    .limit(most)

/** Whether the file lies beside a cell of the unit, in whatever round. */
export async function isEvidenceOf(db: Db, file: string, unit: string): Promise<boolean> {
  const [found] = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.file, file), eq(evidence.unit, unit)))
    .limit(1)
  return found !== undefined
}

/** Whether the file lies beside some cell and was not taken back from it. */
export async function isStandingEvidence(db: Db, file: string): Promise<boolean> {
  const [found] = await db
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.file, file), isNull(evidence.withdrawnAt)))
    .limit(1)
  return found !== undefined
}

/** Beside which cells of which rounds a file lies or lay; empty: it is no evidence. 文件所在的评分格 */
export const cellsOfFile = (db: Db, file: string) =>
  db.selectDistinct({ round: evidence.round, unit: evidence.unit, check: evidence.check }).from(evidence).where(eq(evidence.file, file))

/** The newest file of a unit with the same content that still counts; null: it is new to the unit. */
export async function findFileOfContent(db: Db, unit: string, sha256: Sha256): Promise<KeptFile | null> {
  const [found] = await db
    .select()
    .from(files)
    .where(and(eq(files.unit, unit), eq(files.content, sha256), isNull(files.withdrawnAt)))
    .orderBy(desc(files.at))
    .limit(1)
  return found ?? null
}

/** What lies beside the cells of a round and was not withdrawn or purged, as it may be named elsewhere: its title and its hash. 佐证的标题和指纹 */
export const listEvidenceTitles = (db: Db, round: string) =>
  db
    .select({
      id: evidence.id,
      unit: evidence.unit,
      check: evidence.check,
      object: evidence.object,
      link: evidence.link,
      file: evidence.file,
      name: files.name,
      sha256: files.content,
    })
    .from(evidence)
    .leftJoin(files, eq(files.id, evidence.file))
    .leftJoin(contents, eq(contents.sha256, files.content))
    .where(and(eq(evidence.round, round), isNull(evidence.withdrawnAt), isNull(contents.purgedAt)))
    .orderBy(asc(evidence.at), asc(evidence.id))
