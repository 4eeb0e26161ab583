import { asc, eq } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { overrides } from '../schema/answers.ts'
import { gradeDecisions } from '../schema/rounds.ts'
import { inParts } from './inParts.ts'
import { rowsOf } from './prepared.ts'

export type OverrideRow = typeof overrides.$inferSelect
export type GradeDecisionRow = typeof gradeDecisions.$inferSelect

export async function insertOverrides(db: Db, rows: readonly Omit<OverrideRow, 'id'>[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(overrides).values([...part])
}

const OF_UNITS = {
  name: 'overrides',
  text:
    'select id, round, unit, node, points, said_by as "saidBy", said_at as "saidAt", person, recorded_at as "recordedAt", why, "on" ' +
    'from overrides where round = $1 and unit = any($2::text[]) order by id',
}

/** Of some units, in the order in which they were made; read with every answer, nearly always none. */
export async function listOverrides(db: Db, round: string, units: readonly string[]): Promise<OverrideRow[]> {
  const rows = await rowsOf<Omit<OverrideRow, 'id'> & { readonly id: string }>(db, OF_UNITS, [round, units])
  return rows.map((row) => ({ ...row, id: Number(row.id), recordedAt: overrides.recordedAt.mapFromDriverValue(row.recordedAt) as Instant }))
}

export async function insertGradeDecisions(db: Db, rows: readonly Omit<GradeDecisionRow, 'id'>[]): Promise<void> {
  for (const part of inParts(rows, 500)) await db.insert(gradeDecisions).values([...part])
}

/** In the order in which they were made. */
export const listGradeDecisions = (db: Db, round: string): Promise<GradeDecisionRow[]> =>
  db.select().from(gradeDecisions).where(eq(gradeDecisions.round, round)).orderBy(asc(gradeDecisions.id))
