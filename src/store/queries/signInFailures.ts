import { asc, eq, lt } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { signInFailures } from '../schema/people.ts'
import { anyOf } from './anyOf.ts'

/** The counts of some keys, made where they are missing, and held until the transaction ends. 登录失败计数 */
export async function lockFailures(
  tx: Db,
  keys: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, { count: number; lastAt: Instant }>> {
  // In one order, or two tries wait for each other for ever.
  const ordered = [...new Set(keys)].sort()
  await tx
    .insert(signInFailures)
    .values(ordered.map((key) => ({ key, count: 0, lastAt: at })))
    .onConflictDoNothing()
  const rows = await tx
    .select()
    .from(signInFailures)
    .where(anyOf(signInFailures.key, ordered))
    .orderBy(asc(signInFailures.key))
    .for('update')
  return new Map(rows.map(({ key, count, lastAt }) => [key, { count, lastAt }]))
}

export async function writeFailures(tx: Db, rows: readonly { key: string; count: number; lastAt: Instant }[]): Promise<void> {
  for (const { key, count, lastAt } of rows) await tx.update(signInFailures).set({ count, lastAt }).where(eq(signInFailures.key, key))
}

export async function forgetFailures(tx: Db, keys: readonly string[]): Promise<void> {
  await tx.delete(signInFailures).where(anyOf(signInFailures.key, keys))
}

export async function forgetFailuresBefore(tx: Db, at: Instant): Promise<void> {
  await tx.delete(signInFailures).where(lt(signInFailures.lastAt, at))
}
