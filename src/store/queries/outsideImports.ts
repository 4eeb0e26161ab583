import { and, asc, desc, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { files } from '../schema/files.ts'
import { outsideImports } from '../schema/incoming.ts'
import { programmes } from '../schema/programmes.ts'
import { rounds } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { notSettled } from './snapshots.ts'
import { within } from './within.ts'

export type OutsideImportRow = typeof outsideImports.$inferSelect

export async function insertOutsideImport(tx: Db, row: typeof outsideImports.$inferInsert): Promise<void> {
  await tx.insert(outsideImports).values(row)
}

/** What came into a round from outside, the newest first, with the name of its paper. 外来结果清单 */
export const listOutsideImports = (db: Db, round: string) =>
  db
    .select({ row: outsideImports, fileName: files.name })
    .from(outsideImports)
    .leftJoin(files, eq(files.id, outsideImports.file))
    .where(eq(outsideImports.round, round))
    .orderBy(desc(outsideImports.at), desc(outsideImports.id))

/** Those that were not withdrawn, in the order in which they came. 有效的外来结果 */
export const standingImports = (db: Db, round: string): Promise<OutsideImportRow[]> =>
  db
    .select()
    .from(outsideImports)
    .where(and(eq(outsideImports.round, round), isNull(outsideImports.withdrawnAt)))
    .orderBy(outsideImports.at, outsideImports.id)

const ofRound = (round: string, id: string) => and(eq(outsideImports.round, round), eq(outsideImports.id, id))

/** A round's own; null: it has none by that id. 查外来结果 */
export async function findOutsideImport(db: Db, round: string, id: string): Promise<OutsideImportRow | null> {
  const [found] = await db.select().from(outsideImports).where(ofRound(round, id))
  return found ?? null
}

/** The same, held until the transaction ends. 锁定外来结果 */
export async function holdOutsideImport(tx: Db, round: string, id: string): Promise<OutsideImportRow | null> {
  const [found] = await tx.select().from(outsideImports).where(ofRound(round, id)).for('update')
  return found ?? null
}

export async function withdrawOutsideImport(
  tx: Db,
  id: string,
  said: Pick<OutsideImportRow, 'withdrawnAt' | 'withdrawnBy' | 'withdrawnWhy'>,
): Promise<void> {
  await tx.update(outsideImports).set(said).where(eq(outsideImports.id, id))
}

/** Another round of this installation with a settled result. 已定稿的批次 */
export interface SettledRound {
  readonly id: string
  readonly title: string
  /** The organiser. */
  readonly unit: string
  /** The year in which its period ends. */
  readonly year: string
}

/** Settled rounds besides one, of some subtrees or named, the last opened first. 可采用结果的批次 */
export const settledRoundsBeside = (
  db: Db,
  round: string,
  { roots, named }: { readonly roots: readonly string[]; readonly named: readonly string[] },
): Promise<readonly SettledRound[]> =>
  db
    .select({
      id: rounds.id,
      title: rounds.title,
      unit: rounds.unit,
      year: sql<string>`coalesce(extract(year from ${rounds.periodTo})::int, left(${programmes.core} -> 'period' ->> 'to', 4)::int + ${rounds.shift})::text`,
    })
    .from(rounds)
    .innerJoin(programmes, eq(programmes.hash, rounds.programme))
    .where(and(ne(rounds.id, round), sql`not (${notSettled})`, or(within(rounds.unit, roots), anyOf(rounds.id, named))))
    .orderBy(desc(rounds.openedAt), asc(rounds.id))
