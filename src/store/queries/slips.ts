import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people, slips } from '../schema/people.ts'
import { anyOf } from './anyOf.ts'

export type Slip = typeof slips.$inferSelect

/** Lets one transaction at a time set up the installation. */
export async function lockSetup(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mingjing-setup'))`)
}

export async function insertSlips(tx: Db, rows: readonly (typeof slips.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(slips).values([...rows])
}

/** The slip of a code, whatever has become of it; locked until the transaction ends. */
export async function findSlipForUpdate(tx: Db, codeHash: string): Promise<Slip | null> {
  const [row] = await tx.select().from(slips).where(eq(slips.codeHash, codeHash)).for('update')
  return row ?? null
}

export async function findSlip(db: Db, codeHash: string): Promise<Slip | null> {
  const [row] = await db.select().from(slips).where(eq(slips.codeHash, codeHash))
  return row ?? null
}

export async function markSlipUsed(tx: Db, id: string, at: Instant): Promise<void> {
  await tx.update(slips).set({ usedAt: at }).where(eq(slips.id, id))
}

const open = () => and(isNull(slips.usedAt), isNull(slips.revokedAt))

/** Those of the set-up that were not used yet count no more. */
export async function revokeSetupSlips(tx: Db, at: Instant): Promise<void> {
  await tx
    .update(slips)
    .set({ revokedAt: at })
    .where(and(eq(slips.kind, 'setup'), open()))
}

/** Those of these people that were not used yet count no more. */
export async function revokeSlipsOf(tx: Db, persons: readonly string[], at: Instant): Promise<void> {
  await tx
    .update(slips)
    .set({ revokedAt: at })
    .where(and(anyOf(slips.person, persons), open()))
}

/** Whom a slip is for; null: there is none, or it is the set-up's. */
export async function personOfSlip(db: Db, id: string): Promise<string | null> {
  const [row] = await db.select({ person: slips.person }).from(slips).where(eq(slips.id, id))
  return row?.person ?? null
}

/** False: it was used or revoked before, or there is none. */
export async function revokeSlipById(tx: Db, id: string, at: Instant): Promise<boolean> {
  const rows = await tx
    .update(slips)
    .set({ revokedAt: at })
    .where(and(eq(slips.id, id), open()))
    .returning({ id: slips.id })
  return rows.length > 0
}

/** A slip that is out, without its code. */
export interface OpenSlip {
  readonly id: string
  readonly kind: Slip['kind']
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly createdAt: Instant
  readonly expiresAt: Instant
}

/** Slips that may still be used, of people in some units; the newest first. */
export async function openSlipsIn(db: Db, units: readonly string[], at: Instant): Promise<readonly OpenSlip[]> {
  return db
    .select({
      id: slips.id,
      kind: slips.kind,
      person: people.id,
      name: people.name,
      unit: people.unit,
      createdAt: slips.createdAt,
      expiresAt: slips.expiresAt,
    })
    .from(slips)
    .innerJoin(people, eq(people.id, slips.person))
    .where(and(anyOf(people.unit, units), open(), gt(slips.expiresAt, at)))
    .orderBy(desc(slips.createdAt), slips.id)
}
