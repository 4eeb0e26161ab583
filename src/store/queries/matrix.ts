import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Unit } from '../../model/Facts.ts'
import type { Db } from '../Db.ts'
import { applicabilityProposals, matrixChanges } from '../schema/planning.ts'
import { inParts } from './inParts.ts'
import type { Belonging } from './targets.ts'

/** A change of the signed matrix. 适用范围调整记录 */
export type MatrixChangeRow = typeof matrixChanges.$inferSelect

/** 适用范围提议记录 */
export type ProposalRow = typeof applicabilityProposals.$inferSelect

/** Adds to what was changed of a signed matrix. 记适用范围的调整 */
export async function insertMatrixChanges(tx: Db, rows: readonly MatrixChangeRow[]): Promise<void> {
  for (const part of inParts(rows, 1_000)) await tx.insert(matrixChanges).values([...part])
}

/** In the order in which they were made: the last of each pair counts. */
export const listMatrixChanges = (db: Db, round: string): Promise<readonly MatrixChangeRow[]> =>
  db.select().from(matrixChanges).where(eq(matrixChanges.round, round)).orderBy(asc(matrixChanges.at), asc(matrixChanges.id))

/** Writes units of a roster as they are now; whoever does holds them. */
export async function putRecords(tx: Db, round: string, records: readonly Unit[]): Promise<void> {
  for (const part of inParts(records, 500))
    await tx.execute(sql`
      update roster set record = told.record
      from jsonb_to_recordset(${JSON.stringify(part.map((record) => ({ unit: record.id, record })))}::jsonb) as told(unit text, record jsonb)
      where roster.round = ${round} and roster.unit = told.unit`)
}

/** Adds a proposal that waits. 记提议 */
export async function insertProposal(tx: Db, row: ProposalRow): Promise<void> {
  await tx.insert(applicabilityProposals).values(row)
}

/** Held until the transaction ends; null: there is none. */
export async function holdProposal(tx: Db, id: string): Promise<ProposalRow | null> {
  const [row] = await tx.select().from(applicabilityProposals).where(eq(applicabilityProposals.id, id)).for('update')
  return row ?? null
}

/** One that nobody has decided, about a pair. */
export async function findOpenProposal(
  db: Db,
  { round, unit, node }: Pick<ProposalRow, 'round' | 'unit' | 'node'>,
): Promise<ProposalRow | null> {
  const pair = and(eq(applicabilityProposals.round, round), eq(applicabilityProposals.unit, unit), eq(applicabilityProposals.node, node))
  const [row] = await db
    .select()
    .from(applicabilityProposals)
    .where(and(pair, isNull(applicabilityProposals.decidedAt)))
  return row ?? null
}

/** The last made first. */
export const listProposals = (db: Db, round: string): Promise<readonly ProposalRow[]> =>
  db.select().from(applicabilityProposals).where(eq(applicabilityProposals.round, round)).orderBy(desc(applicabilityProposals.at))

/** Writes what was decided of a proposal. 记提议的决定 */
export async function decideProposalRow(
  tx: Db,
  id: string,
  decided: {
    readonly decision: 'accepted' | 'refused'
    readonly decidedBy: string
    readonly decidedAt: Instant
    readonly decidedWhy: string
  },
): Promise<void> {
  await tx.update(applicabilityProposals).set(decided).where(eq(applicabilityProposals.id, id))
}

/** A proposal belongs to the unit that it is about, in its round. */
export async function proposalBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db
    .select({ unit: applicabilityProposals.unit, round: applicabilityProposals.round })
    .from(applicabilityProposals)
    .where(eq(applicabilityProposals.id, id))
  return row ? { ...row, person: null } : null
}
