import { and, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'
import { anyOf } from './anyOf.ts'

export type Person = typeof people.$inferSelect

export async function insertPerson(tx: Db, row: typeof people.$inferInsert): Promise<void> {
  await tx.insert(people).values(row)
}

export async function findPersonByLogin(db: Db, login: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.login, login))
  return row ?? null
}

export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  return row ?? null
}

/** Held until the transaction ends. */
export async function lockPerson(tx: Db, id: string): Promise<Person | null> {
  const [row] = await tx.select().from(people).where(eq(people.id, id)).for('update')
  return row ?? null
}

export async function updatePerson(tx: Db, id: string, to: Partial<typeof people.$inferInsert>): Promise<void> {
  await tx.update(people).set(to).where(eq(people.id, id))
}

/** Held until the transaction ends, in one order. */
export async function lockPeople(tx: Db, ids: readonly string[]): Promise<readonly Person[]> {
  return tx.select().from(people).where(anyOf(people.id, ids)).orderBy(people.id).for('update')
}

/** Of some units, those who have no password yet. */
export async function invitedIn(db: Db, units: readonly string[]): Promise<readonly string[]> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(and(anyOf(people.unit, units), eq(people.state, 'invited')))
    .orderBy(people.unit, people.id)
  return rows.map(({ id }) => id)
}
