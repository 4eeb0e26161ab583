import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { approvals } from '../schema/settling.ts'

export type ApprovalRow = typeof approvals.$inferSelect

/** What was signed or refused of a settled result, in the order in which it was. 审定记录 */
export const listApprovals = (db: Db, snapshot: string): Promise<ApprovalRow[]> =>
  db.select().from(approvals).where(eq(approvals.snapshot, snapshot)).orderBy(asc(approvals.at), asc(approvals.id))

/** Adds a signature or a refusal. 记审定 */
export async function insertApproval(db: Db, row: typeof approvals.$inferInsert): Promise<void> {
  await db.insert(approvals).values(row)
}

/** A round's own; null: it has none by that id. 查审定 */
export async function findApproval(db: Db, round: string, id: string): Promise<ApprovalRow | null> {
  const [found] = await db
    .select()
    .from(approvals)
    .where(and(eq(approvals.round, round), eq(approvals.id, id)))
  return found ?? null
}
