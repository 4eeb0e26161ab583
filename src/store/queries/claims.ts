import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { ClaimState } from '../../model/Claim.ts'
import type { Db } from '../Db.ts'
import { incidents } from '../schema/incidents.ts'
import { claims } from '../schema/incoming.ts'
import { anyOf } from './anyOf.ts'
import type { Belonging } from './targets.ts'

export type ClaimRow = typeof claims.$inferSelect

/** Adds a draft. 记加分申报草稿 */
export async function insertClaim(tx: Db, row: typeof claims.$inferInsert): Promise<void> {
  await tx.insert(claims).values(row)
}

/** Null: there is none. 查加分申报 */
export async function findClaim(db: Db, id: string): Promise<ClaimRow | null> {
  const [found] = await db.select().from(claims).where(eq(claims.id, id))
  return found ?? null
}

/** Held until the transaction ends: it is decided once. 锁定加分申报 */
export async function holdClaim(tx: Db, id: string): Promise<ClaimRow | null> {
  const [found] = await tx.select().from(claims).where(eq(claims.id, id)).for('update')
  return found ?? null
}

/** Writes what changed of it, as its next version. 更新加分申报 */
export async function updateClaim(tx: Db, id: string, change: Partial<ClaimRow>): Promise<void> {
  await tx
    .update(claims)
    .set({ ...change, version: sql`${claims.version} + 1` })
    .where(eq(claims.id, id))
}

/** All of a unit in a round, in the order in which they were begun. 单位的加分申报 */
export const claimsOfUnit = (db: Db, round: string, unit: string): Promise<ClaimRow[]> =>
  db
    .select()
    .from(claims)
    .where(and(eq(claims.round, round), eq(claims.unit, unit)))
    .orderBy(asc(claims.at), asc(claims.id))

/** What was filed in a round, in its order: who verifies is shown no drafts, and none that was given up as one. 已提交的加分申报 */
export const listClaims = (db: Db, round: string): Promise<ClaimRow[]> =>
  db
    .select()
    .from(claims)
    .where(and(eq(claims.round, round), isNotNull(claims.filedAt)))
    .orderBy(asc(claims.filedAt), asc(claims.id))

/** How many of each unit of a round are in a state. 各单位的申报数 */
export async function countClaims(db: Db, round: string, state: ClaimState): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ unit: claims.unit, count: count() })
    .from(claims)
    .where(and(eq(claims.round, round), eq(claims.state, state)))
    .groupBy(claims.unit)
  return new Map(rows.map((row) => [row.unit, row.count]))
}

/** What wait to be verified in a round, and at which row. 待核实的申报 */
export const undecidedClaims = (db: Db, round: string): Promise<readonly Pick<ClaimRow, 'unit' | 'node'>[]> =>
  db
    .select({ unit: claims.unit, node: claims.node })
    .from(claims)
    .where(and(eq(claims.round, round), eq(claims.state, 'filed')))

/** Incidents that claims became and that were taken back since, by their ids. 已撤回的加分事项 */
export async function withdrawnOf(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: string; readonly why: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: incidents.id, at: incidents.withdrawnAt, why: incidents.withdrawnWhy })
    .from(incidents)
    .where(and(anyOf(incidents.id, ids), isNotNull(incidents.withdrawnAt)))
  return new Map(rows.map(({ id, at, why }) => [id, { at: at ?? '', why: why ?? '' }]))
}

/** A claim is of a unit in a round. 加分申报的归属 */
export async function claimBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db.select({ unit: claims.unit, round: claims.round }).from(claims).where(eq(claims.id, id))
  return row ? { ...row, person: null } : null
}
