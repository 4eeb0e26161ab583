import { and, asc, eq, sql } from 'drizzle-orm'
import type { Answering } from '../../model/Answering.ts'
import type { Db } from '../Db.ts'
import { unitResults } from '../schema/results.ts'
import { programmeMoves, rosterChanges, rowChanges } from '../schema/roundChanges.ts'
import { roster, rounds } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { clearCurrent } from './answers.ts'
import type { Member } from './roster.ts'

/** A change of a running round's roster. 名单变更记录 */
export type RosterChangeRow = typeof rosterChanges.$inferSelect

/** A round that went over to another wording of its programme. 方案换版记录 */
export type ProgrammeMoveRow = typeof programmeMoves.$inferSelect

/** A row withdrawn for all units, or asked again. 指标停考记录 */
export type RowChangeRow = typeof rowChanges.$inferSelect

export async function insertRosterChange(tx: Db, row: RosterChangeRow): Promise<void> {
  await tx.insert(rosterChanges).values(row)
}

export async function insertProgrammeMove(tx: Db, row: ProgrammeMoveRow): Promise<void> {
  await tx.insert(programmeMoves).values(row)
}

export async function insertRowChange(tx: Db, row: RowChangeRow): Promise<void> {
  await tx.insert(rowChanges).values(row)
}

/** In the order in which they were made. 名单变更 */
export const listRosterChanges = (db: Db, round: string): Promise<RosterChangeRow[]> =>
  db.select().from(rosterChanges).where(eq(rosterChanges.round, round)).orderBy(asc(rosterChanges.at), asc(rosterChanges.id))

/** In the order in which they were made. 方案换版 */
export const listProgrammeMoves = (db: Db, round: string): Promise<ProgrammeMoveRow[]> =>
  db.select().from(programmeMoves).where(eq(programmeMoves.round, round)).orderBy(asc(programmeMoves.at), asc(programmeMoves.id))

/** In the order in which they were made. 停考和恢复 */
export const listRowChanges = (db: Db, round: string): Promise<RowChangeRow[]> =>
  db.select().from(rowChanges).where(eq(rowChanges.round, round)).orderBy(asc(rowChanges.at), asc(rowChanges.id))

/** Says whether a roster has been changed since it was read. 名单变更的次数 */
export async function countRosterChanges(db: Db, round: string): Promise<number> {
  const { rows } = await db.execute<{ many: number }>(sql`
    select (select count(*) from ${rosterChanges} where round = ${round})::int + (select count(*) from ${programmeMoves} where round = ${round})::int as many`)
  return rows[0]?.many ?? 0
}

/** Where each unit stands on the roster. 名单里的次序 */
export async function rosterPositions(db: Db, round: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.select({ unit: roster.unit, position: roster.position }).from(roster).where(eq(roster.round, round))
  return new Map(rows.map(({ unit, position }) => [unit, position]))
}

/** Puts a unit on a round's roster. 列入名单 */
export async function addMember(tx: Db, round: string, { unit, record, position }: Member & { readonly position: number }): Promise<void> {
  await tx.insert(roster).values({ round, unit, record, position })
}

/** Takes units off a round's roster, with what was computed of them; what was said of them stays. 移出名单 */
export async function removeMembers(tx: Db, round: string, units: readonly string[]): Promise<void> {
  await clearCurrent(tx, round, units)
  await tx.delete(unitResults).where(and(eq(unitResults.round, round), anyOf(unitResults.unit, units)))
  await tx.delete(roster).where(and(eq(roster.round, round), anyOf(roster.unit, units)))
}

/** The wording by which a round is scored from now on, and who answers what in it. 换用方案 */
export async function moveProgramme(tx: Db, round: string, programme: string, answering: Answering): Promise<void> {
  await tx.update(rounds).set({ programme, answering }).where(eq(rounds.id, round))
}

/** Proof that lies beside a check goes with it when it gets another id. 佐证随检查点改号 */
export async function renameEvidence(
  tx: Db,
  round: string,
  pairs: readonly { readonly unit: string; readonly from: string; readonly to: string }[],
): Promise<void> {
  if (pairs.length === 0) return
  await tx.execute(sql`
    update evidence set check_id = told."to" from json_to_recordset(${JSON.stringify(pairs)}::json) as told(unit text, "from" text, "to" text)
    where evidence.round = ${round} and evidence.unit = told.unit and evidence.check_id = told."from"`)
}
