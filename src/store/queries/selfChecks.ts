import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { evidence } from '../schema/evidence.ts'
import { duties, people } from '../schema/people.ts'
import { roundStages } from '../schema/planning.ts'
import { roster, rounds } from '../schema/rounds.ts'
import { drafts, selfCheckSteps, selfReports } from '../schema/selfChecks.ts'
import type { Unit } from '../../model/Facts.ts'
import { anyOf } from './anyOf.ts'
import { notEnded } from './duties.ts'

/** What a unit is about to say in one cell. */
export type DraftRow = typeof drafts.$inferSelect

export type StepRow = typeof selfCheckSteps.$inferSelect

export type ReportRow = typeof selfReports.$inferSelect

const ofUnit = (table: typeof drafts | typeof selfCheckSteps | typeof selfReports, round: string, unit: string) =>
  and(eq(table.round, round), eq(table.unit, unit))

/** All drafts of a unit. 自查草稿 */
export const listDrafts = (db: Db, round: string, unit: string): Promise<DraftRow[]> =>
  db
    .select()
    .from(drafts)
    .where(ofUnit(drafts, round, unit))
    .orderBy(asc(drafts.check), asc(drafts.object))

/** Writes drafts, in place of those of the same cells. */
export async function putDrafts(db: Db, rows: readonly DraftRow[]): Promise<void> {
  if (rows.length === 0) return
  const excluded = (column: string) => sql.raw(`excluded.${column}`)
  await db
    .insert(drafts)
    .values([...rows])
    .onConflictDoUpdate({
      target: [drafts.round, drafts.unit, drafts.check, drafts.object],
      set: {
        state: excluded('state'),
        value: excluded('value'),
        why: excluded('why'),
        version: excluded('version'),
        changedBy: excluded('changed_by'),
        changedAt: excluded('changed_at'),
      },
    })
}

/** They have become answers. */
export async function clearDrafts(db: Db, round: string, unit: string): Promise<void> {
  await db.delete(drafts).where(ofUnit(drafts, round, unit))
}

/** What was done with a unit's self-check, in its order. 自查办理 */
export const listSteps = (db: Db, round: string, unit: string): Promise<StepRow[]> =>
  db
    .select()
    .from(selfCheckSteps)
    .where(ofUnit(selfCheckSteps, round, unit))
    .orderBy(asc(selfCheckSteps.id))

/** The last step of every unit of a round that did any. */
export async function lastSteps(db: Db, round: string): Promise<ReadonlyMap<string, StepRow>> {
  const rows = await db.select().from(selfCheckSteps).where(eq(selfCheckSteps.round, round)).orderBy(asc(selfCheckSteps.id))
  return new Map(rows.map((row) => [row.unit, row]))
}

/** Units of a round in which something was typed and not yet handed in. 有草稿的单位 */
export async function unitsWithDrafts(db: Db, round: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectDistinct({ unit: drafts.unit }).from(drafts).where(eq(drafts.round, round))
  return new Set(rows.map(({ unit }) => unit))
}

/** Units over which somebody fills in now, in this round or in all; accounts that are shut not among them. 有填报人的单位 */
export async function unitsOfFillers(db: Db, round: string, at: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ unit: duties.unit })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .where(
      and(
        eq(duties.role, 'unit-filler'),
        or(isNull(duties.round), eq(duties.round, round)),
        sql`${duties.from} <= ${at}`,
        notEnded(at),
        sql`${people.state} <> 'disabled'`,
      ),
    )
  return rows.map(({ unit }) => unit)
}

/** Adds a step of a unit. 记自查步骤 */
export async function addStep(db: Db, row: Omit<StepRow, 'id'>): Promise<void> {
  await db.insert(selfCheckSteps).values(row)
}

/** Pieces of evidence that a unit laid beside its own cells and did not take back. */
export const ownEvidence = (db: Db, round: string, unit: string): Promise<{ id: string; check: string; object: string }[]> =>
  db
    .select({ id: evidence.id, check: evidence.check, object: evidence.object })
    .from(evidence)
    .where(and(eq(evidence.round, round), eq(evidence.unit, unit), eq(evidence.side, 'unit'), isNull(evidence.withdrawnAt)))
    .orderBy(asc(evidence.id))

/** Null: nobody has begun it. 自查报告 */
export async function findReport(db: Db, round: string, unit: string): Promise<ReportRow | null> {
  const [found] = await db
    .select()
    .from(selfReports)
    .where(ofUnit(selfReports, round, unit))
  return found ?? null
}

/** Of every unit of a round that has begun one. */
export const listReports = (db: Db, round: string): Promise<ReportRow[]> =>
  db.select().from(selfReports).where(eq(selfReports.round, round))

/** Writes a report in place of its earlier text. 存自查报告 */
export async function putReport(db: Db, row: ReportRow): Promise<void> {
  const { round, unit, ...rest } = row
  await db
    .insert(selfReports)
    .values({ round, unit, ...rest })
    .onConflictDoUpdate({ target: [selfReports.round, selfReports.unit], set: rest })
}

/** A unit in a round that has a window for checking oneself. */
export interface SelfCheckPlace {
  readonly round: string
  readonly title: string
  readonly unit: string
  readonly record: Unit
}

/** Where some units check themselves by a window, the newest round first. */
export const listSelfCheckPlaces = (db: Db, units: readonly string[]): Promise<SelfCheckPlace[]> =>
  db
    .select({ round: rounds.id, title: rounds.title, unit: roster.unit, record: roster.record })
    .from(roster)
    .innerJoin(rounds, eq(rounds.id, roster.round))
    .where(
      and(anyOf(roster.unit, units), sql`exists (select 1 from ${roundStages} s where s.round = ${rounds.id} and s.kind = 'self-check')`),
    )
    .orderBy(desc(rounds.openedAt), asc(roster.position))

/** The newest round before another in which the unit was assessed, by the day up to which it looks. 上一批次 */
export async function roundBefore(db: Db, round: string, unit: string, asOf: string): Promise<{ id: string; title: string } | null> {
  const [found] = await db
    .select({ id: rounds.id, title: rounds.title })
    .from(roster)
    .innerJoin(rounds, eq(rounds.id, roster.round))
    .where(and(eq(roster.unit, unit), sql`${rounds.id} <> ${round}`, sql`${rounds.asOf} < ${asOf}`))
    .orderBy(desc(rounds.asOf), desc(rounds.openedAt))
    .limit(1)
  return found ?? null
}
