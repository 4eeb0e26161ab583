import { and, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { rounds } from '../schema/rounds.ts'
import { inParts } from './inParts.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 4_000

/** Nobody else registers, changes or appoints anybody until the transaction ends; reading goes on. 人员表加锁 */
export async function lockPeopleTables(tx: Db): Promise<void> {
  await tx.execute(sql`lock table people, duties in share row exclusive mode`)
}

/** Everybody, without secrets, in the order of login names. */
export const everybody = (db: Db) =>
  db
    .select({ id: people.id, login: people.login, name: people.name, unit: people.unit, phone: people.phone, state: people.state })
    .from(people)
    .orderBy(people.login)

/** Duties that are not ended at a moment and held by nobody's deputy. */
export const ownOpenDuties = (db: Db, at: Instant) =>
  db
    .select()
    .from(duties)
    .where(and(isNull(duties.deputyOf), or(isNull(duties.to), gt(duties.to, at))))
    .orderBy(duties.person, duties.from, duties.id)

export const roundTitles = (db: Db) => db.select({ id: rounds.id, title: rounds.title }).from(rounds).orderBy(rounds.id)

export async function insertPeople(tx: Db, rows: readonly (typeof people.$inferInsert)[]): Promise<void> {
  for (const part of inParts(rows, AT_ONCE)) await tx.insert(people).values([...part])
}

export async function insertDuties(tx: Db, rows: readonly (typeof duties.$inferInsert)[]): Promise<void> {
  for (const part of inParts(rows, AT_ONCE)) await tx.insert(duties).values([...part])
}

/** A duty that went on without an end ends at a moment. */
export async function setDutyEnd(tx: Db, ids: readonly string[], to: Instant): Promise<void> {
  await tx
    .update(duties)
    .set({ to })
    .where(inArray(duties.id, [...ids]))
}
