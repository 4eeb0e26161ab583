import { and, isNull, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { rounds } from '../schema/rounds.ts'
import { notEnded } from './duties.ts'
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
    .select({
      id: people.id,
      login: people.login,
      name: people.name,
      unit: people.unit,
      phone: people.phone,
      email: people.email,
      state: people.state,
    })
    .from(people)
    .orderBy(people.login)

/** Duties that are not ended at a moment and held by nobody's deputy. */
export const ownOpenDuties = (db: Db, at: Instant) =>
  db
    .select()
    .from(duties)
    .where(and(isNull(duties.deputyOf), notEnded(at)))
    .orderBy(duties.person, duties.from, duties.id)

export const roundTitles = (db: Db) => db.select({ id: rounds.id, title: rounds.title }).from(rounds).orderBy(rounds.id)

export async function insertPeople(tx: Db, rows: readonly (typeof people.$inferInsert)[]): Promise<void> {
  for (const part of inParts(rows, AT_ONCE)) await tx.insert(people).values([...part])
}
