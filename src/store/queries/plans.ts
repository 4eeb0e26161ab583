import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { roundPlans } from '../schema/planning.ts'
import type { Belonging } from './targets.ts'
import { within } from './within.ts'

/** A plan as it is kept. 批次草案记录 */
export type PlanRow = typeof roundPlans.$inferSelect

/** Begins a plan. 新建草案 */
export async function insertPlan(db: Db, row: PlanRow): Promise<void> {
  await db.insert(roundPlans).values(row)
}

/** Null: there is none. */
export async function findPlan(db: Db, id: string): Promise<PlanRow | null> {
  const [row] = await db.select().from(roundPlans).where(eq(roundPlans.id, id))
  return row ?? null
}

/** The plan that became a round; null: it was opened without one. 批次的草案 */
export async function findPlanOf(db: Db, round: string): Promise<PlanRow | null> {
  const [row] = await db.select().from(roundPlans).where(eq(roundPlans.openedAs, round))
  return row ?? null
}

/** Held until the transaction ends: two who save at once come one after the other. */
export async function lockPlan(tx: Db, id: string): Promise<PlanRow | null> {
  const [row] = await tx.select().from(roundPlans).where(eq(roundPlans.id, id)).for('update')
  return row ?? null
}

/** Writes what changed of a plan. 更新草案 */
export async function updatePlan(tx: Db, id: string, changed: Partial<PlanRow>): Promise<void> {
  await tx.update(roundPlans).set(changed).where(eq(roundPlans.id, id))
}

/** Rounds being prepared in some subtrees, what was changed last first. 草案清单 */
export const listPlans = (db: Db, roots: readonly string[]): Promise<readonly Omit<PlanRow, 'plan'>[]> =>
  db
    .select({
      id: roundPlans.id,
      unit: roundPlans.unit,
      title: roundPlans.title,
      version: roundPlans.version,
      createdBy: roundPlans.createdBy,
      createdAt: roundPlans.createdAt,
      changedBy: roundPlans.changedBy,
      changedAt: roundPlans.changedAt,
      openedAs: roundPlans.openedAs,
      droppedAt: roundPlans.droppedAt,
    })
    .from(roundPlans)
    .where(and(isNull(roundPlans.openedAs), isNull(roundPlans.droppedAt), within(roundPlans.unit, roots)))
    .orderBy(desc(roundPlans.changedAt))

/** Where a plan belongs: to who organises it. */
export async function planBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db.select({ unit: roundPlans.unit }).from(roundPlans).where(eq(roundPlans.id, id))
  return row ? { ...row, round: null, person: null } : null
}
