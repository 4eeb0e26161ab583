import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'
import { assignments, stageExceptions } from '../schema/planning.ts'
import { selfReports } from '../schema/selfChecks.ts'

/** What waits for a decision in a round. 待办数 */
export interface WaitingCounts {
  readonly proposals: number
  readonly questions: number
}

/** Counted in one statement. */
export async function countWaiting(db: Db, round: string): Promise<WaitingCounts> {
  const { rows } = await db.execute(sql`select
    (select count(*)::int from applicability_proposals where round = ${round} and decision is null) as proposals,
    (select count(*)::int from questions where round = ${round} and answer is null and withdrawn_at is null) as questions`)
  const [row] = rows
  return { proposals: Number(row?.['proposals'] ?? 0), questions: Number(row?.['questions'] ?? 0) }
}

/** Units whose report has come, on paper or not. 已报自查报告的单位 */
export async function unitsReported(db: Db, round: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ unit: selfReports.unit })
    .from(selfReports)
    .where(and(eq(selfReports.round, round), or(isNotNull(selfReports.handedInAt), isNotNull(selfReports.paperAt))))
  return new Set(rows.map(({ unit }) => unit))
}

/** Later ends that were granted and not withdrawn, the latest of each stage and unit. 现行延期 */
export async function grantsOf(db: Db, round: string): Promise<ReadonlyMap<number, ReadonlyMap<string, Instant>>> {
  const rows = await db
    .select({ position: stageExceptions.position, unit: stageExceptions.unit, until: stageExceptions.until })
    .from(stageExceptions)
    .where(and(eq(stageExceptions.round, round), isNull(stageExceptions.withdrawnAt)))
  const found = new Map<number, Map<string, Instant>>()
  for (const { position, unit, until } of rows) {
    const units = found.get(position) ?? new Map<string, Instant>()
    if (until > (units.get(unit) ?? '')) units.set(unit, until)
    found.set(position, units)
  }
  return found
}

/** Who is to assess what, with names. 现行分工 */
export const assignmentsNamed = (db: Db, round: string) =>
  db
    .select({ person: assignments.person, name: people.name, nodes: assignments.nodes, units: assignments.units })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.person))
    .where(and(eq(assignments.round, round), isNull(assignments.endedAt)))
    .orderBy(asc(people.name), asc(assignments.id))
