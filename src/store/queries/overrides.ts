import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { overrides } from '../schema/answers.ts'
import { gradeDecisions } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'

export type OverrideRow = typeof overrides.$inferSelect
export type GradeDecisionRow = typeof gradeDecisions.$inferSelect

export async function insertOverrides(db: Db, rows: readonly Omit<OverrideRow, 'id'>[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(overrides).values([...part])
}

/** Of some units, in the order in which they were made. */
export const listOverrides = (db: Db, round: string, units: readonly string[]): Promise<OverrideRow[]> =>
  db
    .select()
    .from(overrides)
    .where(and(eq(overrides.round, round), anyOf(overrides.unit, units)))
    .orderBy(asc(overrides.id))

export async function insertGradeDecisions(db: Db, rows: readonly Omit<GradeDecisionRow, 'id'>[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(gradeDecisions).values([...part])
}

/** In the order in which they were made. */
export const listGradeDecisions = (db: Db, round: string): Promise<GradeDecisionRow[]> =>
  db.select().from(gradeDecisions).where(eq(gradeDecisions.round, round)).orderBy(asc(gradeDecisions.id))
