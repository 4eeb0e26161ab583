import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { selfCheckSteps, selfReports } from '../schema/selfChecks.ts'
import { rounds, snapshots } from '../schema/rounds.ts'
import { handOvers, publications } from '../schema/settling.ts'
import { aboveOf } from './above.ts'
import { anyOf } from './anyOf.ts'
import { notSettled } from './snapshots.ts'

/** A round that is not settled, with what rights over it depend on. */
export interface RunningRound {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** The units above it, nearest first. */
  readonly above: readonly string[]
  readonly simple: boolean
}

/** Those that were opened last come first. 进行中的批次 */
export const listRunning = (db: Db, most: number): Promise<readonly RunningRound[]> =>
  db
    .select({ id: rounds.id, title: rounds.title, unit: rounds.unit, above: aboveOf(rounds.unit), simple: rounds.simple })
    .from(rounds)
    .where(notSettled)
    .orderBy(desc(rounds.openedAt), desc(rounds.id))
    .limit(most)

/** A round that was settled for good and is not public yet, with what it was settled as last. 等待审定、公布的批次 */
export interface EndingRound extends RunningRound {
  readonly snapshot: string
}

/** Until the result is public, or was handed to a larger assessment; those settled last come first. 等待审定、公布的批次 */
export async function listEnding(db: Db, most: number): Promise<readonly EndingRound[]> {
  const final = db
    .selectDistinctOn([snapshots.round], { id: snapshots.id, round: snapshots.round, at: snapshots.at })
    .from(snapshots)
    .where(eq(snapshots.kind, 'final'))
    .orderBy(snapshots.round, desc(snapshots.number))
    .as('final')
  const isOut = sql`exists (select 1 from ${publications} where ${publications.round} = ${rounds.id} and ${publications.withdrawnAt} is null)
    or exists (select 1 from ${handOvers} where ${handOvers.round} = ${rounds.id})`
  return db
    .select({
      id: rounds.id,
      title: rounds.title,
      unit: rounds.unit,
      above: aboveOf(rounds.unit),
      simple: rounds.simple,
      snapshot: final.id,
    })
    .from(rounds)
    .innerJoin(final, eq(final.round, rounds.id))
    .where(sql`not (${isOut})`)
    .orderBy(desc(final.at), desc(rounds.id))
    .limit(most)
}

/** How many drafts stand in each of some units. 已填的草稿 */
export async function countDrafts(db: Db, round: string, units: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.execute(sql`
    select unit, count(*)::int as count from drafts
    where round = ${round} and unit = any(${sql.param([...units])}::text[]) and state <> 'cleared' group by unit`)
  return new Map(rows.map(({ unit, count }) => [String(unit), Number(count)]))
}

/** The last step of each of some units' self-checks. */
export async function lastStepsOf(db: Db, round: string, units: readonly string[]) {
  const rows = await db
    .selectDistinctOn([selfCheckSteps.unit])
    .from(selfCheckSteps)
    .where(and(eq(selfCheckSteps.round, round), anyOf(selfCheckSteps.unit, units)))
    .orderBy(selfCheckSteps.unit, desc(selfCheckSteps.id))
  return new Map(rows.map((row) => [row.unit, row]))
}

/** Which of some units handed their written report in. 已报送自查报告的单位 */
export async function reportsHandedIn(db: Db, round: string, units: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ unit: selfReports.unit })
    .from(selfReports)
    .where(and(eq(selfReports.round, round), anyOf(selfReports.unit, units), isNotNull(selfReports.handedInAt)))
  return new Set(rows.map(({ unit }) => unit))
}

/** Answers that stand in an expert's own seat. 本席位的答案 */
export async function countOfSeat(db: Db, round: string, seat: string): Promise<number> {
  const { rows } = await db.execute(sql`
    select count(*)::int as count from current_answers where round = ${round} and lane = 'expert' and seat = ${seat}`)
  return Number(rows[0]?.['count'] ?? 0)
}

/** Messages that did not get out of the house. 发送失败的通知 */
export async function countFailedDeliveries(db: Db): Promise<number> {
  const { rows } = await db.execute(sql`select count(*)::int as count from deliveries where state = 'failed'`)
  return Number(rows[0]?.['count'] ?? 0)
}
