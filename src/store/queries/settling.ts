import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { journal } from '../schema/journal.ts'
import { people } from '../schema/people.ts'
import { rounds, snapshots } from '../schema/rounds.ts'
import { settleClearings } from '../schema/settling.ts'
import { rowsOf } from './prepared.ts'
import type { SnapshotRow } from './snapshots.ts'

export type ClearingRow = typeof settleClearings.$inferSelect

/** Something handed in that nobody has decided. 待决定的事项 */
export interface PendingRow {
  readonly kind: 'proposal' | 'objection' | 'claim' | 'test'
  readonly id: string
  readonly unit: string
  readonly node: string | null
  readonly check: string | null
  readonly object: string | null
}

const PENDING = {
  name: 'pending-in-round',
  text:
    "select 'proposal' as kind, id, unit, node, null as check, null as object from applicability_proposals where round = $1 and decided_at is null " +
    "union all select 'objection', id, unit, node, check_id, object from objections where round = $1 and state = 'filed' " +
    "union all select 'claim', id, unit, node, check_id, null from claims where round = $1 and state = 'filed' " +
    "union all select 'test', t.id, t.unit, null, p.check_id, t.object from field_tests t join test_plans p on p.id = t.plan " +
    'where t.round = $1 and t.concluded_at is null and t.dropped_at is null and p.dropped_at is null order by 1, 3, 2',
}

/** What waits for somebody's decision in a round, whatever it is, in one statement. 待决定的事项 */
export const listPending = (db: Db, round: string): Promise<readonly PendingRow[]> => rowsOf<PendingRow>(db, PENDING, [round])

const UNCONFIRMED = {
  name: 'unconfirmed-probes',
  text:
    'select c.unit, c.check_id as check from current_answers c join answers a on a.id = c.answer ' +
    "where c.round = $1 and c.lane = 'probe' and a.confirmed_by is null group by 1, 2",
}

/** Checks that a machine has answered and no person confirmed. 未确认的检测结果 */
export const listUnconfirmed = (db: Db, round: string): Promise<readonly { readonly unit: string; readonly check: string }[]> =>
  rowsOf(db, UNCONFIRMED, [round])

/** Adds what somebody decided before settling. 记定稿前裁定 */
export async function insertClearing(tx: Db, row: ClearingRow): Promise<void> {
  await tx.insert(settleClearings).values(row)
}

/** In the order in which they were made: the last word of each key counts. 定稿前裁定 */
export const listClearings = (db: Db, round: string): Promise<ClearingRow[]> =>
  db.select().from(settleClearings).where(eq(settleClearings.round, round)).orderBy(asc(settleClearings.at), asc(settleClearings.id))

/** The round's state, held until the transaction ends: whoever changes a result waits. Null: there is no such round. 锁定批次 */
export async function holdRevision(tx: Db, round: string): Promise<number | null> {
  const [row] = await tx.select({ revision: rounds.revision }).from(rounds).where(eq(rounds.id, round)).for('no key update')
  return row?.revision ?? null
}

/** What is told of settled results beside each other, without their files. 定稿清单的一行 */
export interface SnapshotLine extends Omit<SnapshotRow, 'files'> {
  readonly byName: string | null
  /** Hash of the journal's row that tells of it. */
  readonly journalHash: string | null
  readonly units: number
}

/** The newest first. 历次定稿 */
export const listSnapshotLines = (db: Db, round: string): Promise<SnapshotLine[]> =>
  db
    .select({
      id: snapshots.id,
      round: snapshots.round,
      receipt: snapshots.receipt,
      journalSeq: snapshots.journalSeq,
      at: snapshots.at,
      by: snapshots.by,
      kind: snapshots.kind,
      number: snapshots.number,
      revision: snapshots.revision,
      programme: snapshots.programme,
      facts: snapshots.facts,
      standings: snapshots.standings,
      why: snapshots.why,
      byName: people.name,
      journalHash: journal.hash,
      units: sql<number>`(select count(*)::int from jsonb_object_keys(${snapshots.files}))`,
    })
    .from(snapshots)
    .leftJoin(people, eq(people.id, snapshots.by))
    .leftJoin(journal, eq(journal.seq, snapshots.journalSeq))
    .where(eq(snapshots.round, round))
    .orderBy(desc(snapshots.number))

/** The newest of a round, or of a kind; null: there is none. 最近的定稿 */
export async function newestSnapshot(db: Db, round: string, kind?: SnapshotRow['kind']): Promise<SnapshotRow | null> {
  const of = eq(snapshots.round, round)
  const [found] = await db
    .select()
    .from(snapshots)
    .where(kind === undefined ? of : and(of, eq(snapshots.kind, kind)))
    .orderBy(desc(snapshots.number))
    .limit(1)
  return found ?? null
}
