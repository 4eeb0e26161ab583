import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { fieldTestEvents, fieldTests, testPlans } from '../schema/fieldTests.ts'

export type TestPlanRow = typeof testPlans.$inferSelect
export type FieldTestRow = typeof fieldTests.$inferSelect
export type FieldTestEvent = typeof fieldTestEvents.$inferSelect

/** Adds a plan. 记实测计划 */
export async function insertTestPlan(tx: Db, row: typeof testPlans.$inferInsert): Promise<void> {
  await tx.insert(testPlans).values(row)
}

/** Adds what is to be called, written to or visited. 记实测样本 */
export async function insertFieldTests(tx: Db, rows: readonly (typeof fieldTests.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(fieldTests).values([...rows])
}

/** Adds what happened; it is never changed. 记实测经过 */
export async function insertTestEvent(tx: Db, row: typeof fieldTestEvents.$inferInsert): Promise<void> {
  await tx.insert(fieldTestEvents).values(row)
}

/** Of a round, those that were dropped too, in the order in which they were made. 批次的实测计划 */
export const listTestPlans = (db: Db, round: string): Promise<TestPlanRow[]> =>
  db.select().from(testPlans).where(eq(testPlans.round, round)).orderBy(asc(testPlans.at), asc(testPlans.id))

/** Held until the transaction ends. Null: the round has no such plan. 锁定实测计划 */
export async function holdTestPlan(tx: Db, round: string, id: string): Promise<TestPlanRow | null> {
  const [found] = await tx
    .select()
    .from(testPlans)
    .where(and(eq(testPlans.round, round), eq(testPlans.id, id)))
    .for('update')
  return found ?? null
}

export async function updateTestPlan(tx: Db, id: string, change: Partial<TestPlanRow>): Promise<void> {
  await tx.update(testPlans).set(change).where(eq(testPlans.id, id))
}

/** Was anything noted of a plan's tests, even if it was taken back? 是否联系过 */
export async function wasTried(db: Db, plan: string): Promise<boolean> {
  const [found] = await db
    .select({ id: fieldTestEvents.id })
    .from(fieldTestEvents)
    .innerJoin(fieldTests, eq(fieldTests.id, fieldTestEvents.test))
    .where(eq(fieldTests.plan, plan))
    .limit(1)
  return found !== undefined
}

/** Null: nothing was noted under that id. 查实测记录 */
export async function findTestEvent(db: Db, id: string): Promise<FieldTestEvent | null> {
  const [found] = await db.select().from(fieldTestEvents).where(eq(fieldTestEvents.id, id))
  return found ?? null
}

/** A test with the plan that it is of. 实测和它的计划 */
export interface PlannedTest {
  readonly test: FieldTestRow
  readonly plan: TestPlanRow
}

/** Neither concluded nor given up. 未结的实测 */
export async function countOpenTests(db: Db, round: string): Promise<number> {
  const [found] = await db
    .select({ open: count() })
    .from(fieldTests)
    .innerJoin(testPlans, eq(testPlans.id, fieldTests.plan))
    .where(and(eq(fieldTests.round, round), isNull(fieldTests.concludedAt), isNull(fieldTests.droppedAt), isNull(testPlans.droppedAt)))
  return found?.open ?? 0
}

/** Of a round, or of one unit in it, in the order in which they were planned. 实测清单 */
export const listFieldTests = (db: Db, round: string, unit: string | null = null): Promise<PlannedTest[]> =>
  db
    .select({ test: fieldTests, plan: testPlans })
    .from(fieldTests)
    .innerJoin(testPlans, eq(testPlans.id, fieldTests.plan))
    .where(and(eq(fieldTests.round, round), ...(unit === null ? [] : [eq(fieldTests.unit, unit)])))
    .orderBy(asc(fieldTests.createdAt), asc(fieldTests.id))

/** Null: the unit has no such test in the round. 查实测 */
export async function findFieldTest(db: Db, round: string, unit: string, id: string): Promise<PlannedTest | null> {
  const [found] = await db
    .select({ test: fieldTests, plan: testPlans })
    .from(fieldTests)
    .innerJoin(testPlans, eq(testPlans.id, fieldTests.plan))
    .where(and(eq(fieldTests.id, id), eq(fieldTests.round, round), eq(fieldTests.unit, unit)))
  return found ?? null
}

/** Held until the transaction ends: what is noted and concluded follows what was noted before. 锁定实测 */
export async function holdFieldTest(tx: Db, round: string, unit: string, id: string): Promise<PlannedTest | null> {
  await tx.select({ id: fieldTests.id }).from(fieldTests).where(eq(fieldTests.id, id)).for('update')
  return findFieldTest(tx, round, unit, id)
}

export async function updateFieldTest(tx: Db, id: string, change: Partial<FieldTestRow>): Promise<void> {
  await tx.update(fieldTests).set(change).where(eq(fieldTests.id, id))
}

/** What was noted of a round's tests, or of one unit's, as it was noted. 实测经过 */
export const listTestEvents = (db: Db, round: string, unit: string | null = null): Promise<FieldTestEvent[]> =>
  db
    .select({ event: fieldTestEvents })
    .from(fieldTestEvents)
    .innerJoin(fieldTests, eq(fieldTests.id, fieldTestEvents.test))
    .where(and(eq(fieldTests.round, round), ...(unit === null ? [] : [eq(fieldTests.unit, unit)])))
    .orderBy(asc(fieldTestEvents.at), asc(fieldTestEvents.id))
    .then((rows) => rows.map(({ event }) => event))

/** Of one test, as it was noted. */
export const eventsOfTest = (db: Db, test: string): Promise<FieldTestEvent[]> =>
  db.select().from(fieldTestEvents).where(eq(fieldTestEvents.test, test)).orderBy(asc(fieldTestEvents.at), asc(fieldTestEvents.id))
