import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { slips } from '../schema/people.ts'

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
