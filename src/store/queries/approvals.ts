import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journal } from '../schema/journal.ts'
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

/** For whom each signature of a round was given by a deputy, by its id; what people signed for themselves is left out. 代谁签字 */
export async function principalsOfApprovals(db: Db, round: string): Promise<ReadonlyMap<string, string>> {
  const principal = sql<string>`${journal.refs}->>'deputyFor'`
  const rows = await db
    .select({ approval: sql<string>`${journal.refs}->>'approval'`, principal })
    .from(journal)
    .where(and(eq(journal.onKind, 'round'), eq(journal.onId, round), eq(journal.act, 'approval.sign'), sql`${principal} is not null`))
  return new Map(rows.map((row) => [row.approval, row.principal]))
}
