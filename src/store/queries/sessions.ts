import { and, eq, isNull, or } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { people, sessions } from '../schema/people.ts'

export type Session = typeof sessions.$inferSelect

/** A session that was not ended, by the hash of its secret or of the one before, with who it is. */
export async function findSession(
  db: Db,
  hash: string,
): Promise<{ session: Session; person: { id: string; login: string; name: string; unit: string; state: string } } | null> {
  const [row] = await db
    .select({
      session: sessions,
      person: { id: people.id, login: people.login, name: people.name, unit: people.unit, state: people.state },
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .where(and(or(eq(sessions.secretHash, hash), eq(sessions.formerHash, hash)), isNull(sessions.endedAt)))
  return row ?? null
}

export async function insertSession(tx: Db, row: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(row)
}

export async function updateSession(db: Db, id: string, to: Partial<typeof sessions.$inferInsert>): Promise<void> {
  await db.update(sessions).set(to).where(eq(sessions.id, id))
}

/** Gives it a new secret, unless a request beside this one just did. */
export async function renewSession(
  db: Db,
  { id, secretHash }: Pick<Session, 'id' | 'secretHash'>,
  to: Partial<typeof sessions.$inferInsert>,
): Promise<boolean> {
  const rows = await db
    .update(sessions)
    .set(to)
    .where(and(eq(sessions.id, id), eq(sessions.secretHash, secretHash)))
    .returning({ id: sessions.id })
  return rows.length > 0
}
