import { and, asc, count, eq, isNotNull, notInArray, sql } from 'drizzle-orm'
import type { ObjectionState } from '../../model/Settling.ts'
import type { Db } from '../Db.ts'
import { objections } from '../schema/settling.ts'
import { anyOf } from './anyOf.ts'
import type { Belonging } from './targets.ts'

export type ObjectionRow = typeof objections.$inferSelect

/** Adds a draft. 记异议草稿 */
export async function insertObjection(tx: Db, row: typeof objections.$inferInsert): Promise<void> {
  await tx.insert(objections).values(row)
}

/** Null: there is none. 查异议 */
export async function findObjection(db: Db, id: string): Promise<ObjectionRow | null> {
  const [found] = await db.select().from(objections).where(eq(objections.id, id))
  return found ?? null
}

/** Held until the transaction ends: it is decided once. 锁定异议 */
export async function holdObjection(tx: Db, id: string): Promise<ObjectionRow | null> {
  const [found] = await tx.select().from(objections).where(eq(objections.id, id)).for('update')
  return found ?? null
}

/** Writes what changed of it, as its next version. 更新异议 */
export async function updateObjection(tx: Db, id: string, change: Partial<ObjectionRow>): Promise<void> {
  await tx
    .update(objections)
    .set({ ...change, version: sql`${objections.version} + 1` })
    .where(eq(objections.id, id))
}

/** All of a unit in a round, those of earlier feedbacks too, in the order in which they were begun. 单位的异议 */
export const objectionsOfUnit = (db: Db, round: string, unit: string): Promise<ObjectionRow[]> =>
  db
    .select()
    .from(objections)
    .where(and(eq(objections.round, round), eq(objections.unit, unit)))
    .orderBy(asc(objections.draftedAt), asc(objections.id))

/** Which objections of a round are listed. 异议筛选 */
export interface ObjectionsAsked {
  readonly state: ObjectionState | null
  readonly unit: string | null
  readonly node: string | null
}

/** What a unit has handed in: who assesses is shown no drafts, and none that was withdrawn as one. */
const handedIn = and(notInArray(objections.state, ['drafted']), isNotNull(objections.filedAt))

/** What was handed in of a round, in the order in which it was. 已提出的异议 */
export const listObjections = (db: Db, round: string, { state, unit, node }: ObjectionsAsked): Promise<ObjectionRow[]> =>
  db
    .select()
    .from(objections)
    .where(
      and(
        eq(objections.round, round),
        handedIn,
        ...(state === null ? [] : [eq(objections.state, state)]),
        ...(unit === null ? [] : [eq(objections.unit, unit)]),
        ...(node === null ? [] : [eq(objections.node, node)]),
      ),
    )
    .orderBy(asc(objections.filedAt), asc(objections.id))

/** How many wait for their decision, by round. 待复核的异议数 */
export async function countUndecided(db: Db, rounds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ round: objections.round, count: count() })
    .from(objections)
    .where(and(anyOf(objections.round, rounds), eq(objections.state, 'filed')))
    .groupBy(objections.round)
  return new Map(rows.map((row) => [row.round, row.count]))
}

/** How many each unit wrote and has not handed in. 未提交的异议数 */
export async function countDrafted(db: Db, round: string, units: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ unit: objections.unit, count: count() })
    .from(objections)
    .where(and(eq(objections.round, round), anyOf(objections.unit, units), eq(objections.state, 'drafted')))
    .groupBy(objections.unit)
  return new Map(rows.map((row) => [row.unit, row.count]))
}

/** Others of the same unit and row, of any feedback of the round. 同一项的异议 */
export const objectionsAtRow = (
  db: Db,
  { id, round, unit, node }: Pick<ObjectionRow, 'id' | 'round' | 'unit' | 'node'>,
): Promise<ObjectionRow[]> =>
  db
    .select()
    .from(objections)
    .where(and(eq(objections.round, round), eq(objections.unit, unit), eq(objections.node, node), sql`${objections.id} <> ${id}`))
    .orderBy(asc(objections.draftedAt))

/** An objection is of a unit in a round. 异议的归属 */
export async function objectionBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db.select({ unit: objections.unit, round: objections.round }).from(objections).where(eq(objections.id, id))
  return row ? { ...row, person: null } : null
}
