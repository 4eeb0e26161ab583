import { and, eq, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { roster, rounds, snapshots } from '../schema/rounds.ts'

/** People who belong to units and may still sign in. 单位人员 */
export const peopleOfUnits = (db: Db, units: readonly string[]) =>
  db
    .select({ id: people.id, name: people.name, unit: people.unit })
    .from(people)
    .where(and(inArray(people.unit, [...units]), ne(people.state, 'disabled')))
    .orderBy(people.name, people.id)

/** Duties that are held over just these units, now or from a later moment on. 单位职责 */
export const dutiesOverUnits = (db: Db, units: readonly string[], at: Instant) =>
  db
    .select()
    .from(duties)
    .where(and(inArray(duties.unit, [...units]), or(isNull(duties.to), gt(duties.to, at))))
    .orderBy(duties.id)

/** Rounds that have one of the units on their roster and are not settled yet. 未定稿的批次 */
export const openRoundsOfUnits = (db: Db, units: readonly string[]) =>
  db
    .selectDistinct({ id: rounds.id, title: rounds.title })
    .from(rounds)
    .innerJoin(roster, eq(roster.round, rounds.id))
    .where(and(inArray(roster.unit, [...units]), sql`not exists (select 1 from ${snapshots} where ${snapshots.round} = ${rounds.id})`))
    .orderBy(rounds.title)

export async function movePeople(tx: Db, ids: readonly string[], unit: string): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(people)
      .set({ unit })
      .where(inArray(people.id, [...ids]))
}

export async function disablePeople(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(people)
      .set({ state: 'disabled' })
      .where(inArray(people.id, [...ids]))
}

/** Ends duties now; one that had not begun never does. */
export async function endDuties(tx: Db, ids: readonly string[], at: Instant): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(duties)
      .set({ to: sql`greatest(${duties.from}, ${at}::timestamptz)` })
      .where(inArray(duties.id, [...ids]))
}

export async function addDuties(tx: Db, added: readonly (typeof duties.$inferInsert)[]): Promise<void> {
  if (added.length > 0) await tx.insert(duties).values([...added])
}
