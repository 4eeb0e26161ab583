import { and, eq, ne } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { roster, rounds } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { notEnded } from './duties.ts'
import { notSettled } from './snapshots.ts'

/** People who belong to units and may still sign in. 单位人员 */
export const peopleOfUnits = (db: Db, units: readonly string[]) =>
  db
    .select({ id: people.id, name: people.name, unit: people.unit })
    .from(people)
    .where(and(anyOf(people.unit, units), ne(people.state, 'disabled')))
    .orderBy(people.name, people.id)

/** Duties that are held over just these units, now or from a later moment on. 单位职责 */
export const dutiesOverUnits = (db: Db, units: readonly string[], at: Instant) =>
  db
    .select()
    .from(duties)
    .where(and(anyOf(duties.unit, units), notEnded(at)))
    .orderBy(duties.id)

/** Rounds that have one of the units on their roster and are not settled yet. 未定稿的批次 */
export const openRoundsOfUnits = (db: Db, units: readonly string[]) =>
  db
    .selectDistinct({ id: rounds.id, title: rounds.title })
    .from(rounds)
    .innerJoin(roster, eq(roster.round, rounds.id))
    .where(and(anyOf(roster.unit, units), notSettled))
    .orderBy(rounds.title)

export async function movePeople(tx: Db, ids: readonly string[], unit: string): Promise<void> {
  if (ids.length > 0) await tx.update(people).set({ unit }).where(anyOf(people.id, ids))
}

export async function disablePeople(tx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.update(people).set({ state: 'disabled' }).where(anyOf(people.id, ids))
}
