import { and, desc, eq, gt, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { people, sessions } from '../schema/people.ts'
import { ownMoment, ownMomentOrNull } from '../schema/moment.ts'
import { anyOf } from './anyOf.ts'
import { heldText, type DutyHeld } from './duties.ts'
import { rowsOf } from './prepared.ts'

export type Session = typeof sessions.$inferSelect

/** As much of a person as every request needs. */
export interface PersonOfSession {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly state: 'invited' | 'active' | 'disabled'
}

/** What every request asks for of its session. 来访的登录 */
export type VisitedSession = Pick<Session, 'id' | 'secretHash' | 'confirmedAt' | 'renewAt' | 'createdAt' | 'seenAt'>

/** A session with who it is, what he may act as, and a setting. 会话及其人员 */
export interface SessionVisit {
  readonly session: VisitedSession
  readonly person: PersonOfSession
  readonly duties: readonly DutyHeld[]
  /** As it was written; null: nobody set it. */
  readonly setting: unknown
}

const VISIT = {
  name: 'session-visit',
  text:
    'select s.id, s.secret_hash, s.confirmed_at, s.renew_at, s.created_at, s.seen_at, s.person, p.login, p.name, p.unit, p.state, ' +
    '(select value from settings where key = $3) as setting, ' +
    `(select coalesce(json_agg(held), '[]') from (${heldText('d.person = s.person', '$2::timestamptz')}) as held) as duties ` +
    'from sessions s join people p on p.id = s.person where (s.secret_hash = $1 or s.former_hash = $1) and s.ended_at is null',
}

interface VisitRow extends Pick<PersonOfSession, 'login' | 'name' | 'unit' | 'state'>, Pick<SessionVisit, 'setting'> {
  readonly id: string
  readonly secret_hash: string
  readonly confirmed_at: string | null
  readonly renew_at: string
  readonly created_at: string
  readonly seen_at: string
  readonly person: string
  readonly duties: readonly (DutyHeld & { readonly person: string })[]
}

/** A session that was not ended, by the hash of its secret or of the one before; asked by every request, so all of it in one statement. 查来访的登录 */
export async function findVisit(db: Db, hash: string, at: Instant, setting: string): Promise<SessionVisit | null> {
  const [row] = await rowsOf<VisitRow>(db, VISIT, [hash, at, setting])
  if (!row) return null
  return {
    session: {
      id: row.id,
      secretHash: row.secret_hash,
      confirmedAt: ownMomentOrNull(row.confirmed_at),
      renewAt: ownMoment(row.renew_at),
      createdAt: ownMoment(row.created_at),
      seenAt: ownMoment(row.seen_at),
    },
    person: { id: row.person, login: row.login, name: row.name, unit: row.unit, state: row.state },
    duties: row.duties.map(({ person: _, ...duty }) => duty),
    setting: row.setting,
  }
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
