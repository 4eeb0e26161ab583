import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people, sessions } from '../schema/people.ts'
import { anyOf } from './anyOf.ts'

export type Session = typeof sessions.$inferSelect

/** As much of a person as every request needs. */
export interface PersonOfSession {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly state: 'invited' | 'active' | 'disabled'
}

/** A session that was not ended, by the hash of its secret or of the one before, with who it is. */
export async function findSession(db: Db, hash: string): Promise<{ session: Session; person: PersonOfSession } | null> {
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

/** Those of some sessions that nobody ended, by their ids, with who they are. 按编号查会话 */
export const findSessionsById = (db: Db, ids: readonly string[]): Promise<{ session: Session; person: PersonOfSession }[]> =>
  db
    .select({
      session: sessions,
      person: { id: people.id, login: people.login, name: people.name, unit: people.unit, state: people.state },
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.person))
    .where(and(anyOf(sessions.id, ids), isNull(sessions.endedAt)))

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

export async function endSessionOfSecret(tx: Db, hash: string, at: Instant): Promise<void> {
  await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(or(eq(sessions.secretHash, hash), eq(sessions.formerHash, hash)), isNull(sessions.endedAt)))
}

/** Ends a person's sessions but one; all when none is spared. Tells which. */
export async function endSessionsOf(tx: Db, person: string, at: Instant, spared: string | null): Promise<readonly string[]> {
  const rows = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.person, person), isNull(sessions.endedAt), spared === null ? undefined : ne(sessions.id, spared)))
    .returning({ id: sessions.id })
  return rows.map(({ id }) => id)
}

export async function endSession(tx: Db, id: string, at: Instant): Promise<boolean> {
  const rows = await tx
    .update(sessions)
    .set({ endedAt: at })
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  return rows.length > 0
}

/** The next request of each of a person's browsers is given a new secret: what he may do has changed. */
export async function renewSessionsOf(tx: Db, person: string, at: Instant): Promise<void> {
  await tx
    .update(sessions)
    .set({ renewAt: at })
    .where(and(eq(sessions.person, person), isNull(sessions.endedAt)))
}

/** Those that were not ended and were seen since; the last seen first. */
export async function openSessionsOf(db: Db, person: string, since: Instant): Promise<readonly Session[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.person, person), isNull(sessions.endedAt), gt(sessions.seenAt, since)))
    .orderBy(desc(sessions.seenAt), sessions.id)
}

/** Whether a person has signed in from an address, and by a browser, since a moment. */
export async function knownPlaces(
  db: Db,
  person: string,
  from: { readonly address: string; readonly browserHash: string | null; readonly since: Instant },
): Promise<{ readonly address: boolean; readonly browser: boolean }> {
  const [row] = await db
    .select({
      address: sql<boolean>`coalesce(bool_or(${sessions.address} = ${from.address}), false)`,
      browser: sql<boolean>`coalesce(bool_or(${sessions.browserHash} = ${from.browserHash ?? ''}), false)`,
    })
    .from(sessions)
    .where(and(eq(sessions.person, person), gt(sessions.createdAt, from.since)))
  return row ?? { address: false, browser: false }
}

export async function forgetSessionsBefore(db: Db, at: Instant): Promise<void> {
  await db.delete(sessions).where(lt(sessions.seenAt, at))
}
