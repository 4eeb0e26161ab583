import { eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'

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
