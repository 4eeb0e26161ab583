import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'

export type Duty = typeof duties.$inferSelect

/** A duty that is held at a moment, a deputy's included. */
export interface DutyHeld {
  readonly id: string
  readonly role: Role
  readonly unit: string
  /** The units above it today, nearest first. */
  readonly above: readonly string[]
  readonly round: string | null
  /** For whom it is held as a deputy; null: it is the person's own. */
  readonly deputyFor: string | null
}

export const heldAt = (at: Instant) => and(lte(duties.from, at), or(isNull(duties.to), gt(duties.to, at)))

const above = sql<string[]>`(
  with recursive up as (
    select parent, 1 as far from units where id = ${duties.unit}
    union all
    select units.parent, up.far + 1 from units join up on units.id = up.parent
  )
  select coalesce(array_agg(parent order by far), '{}') from up where parent is not null)`

/** What a person may act as at a moment, own duties before those of a deputy. 所任职责 */
export async function heldDuties(db: Db, person: string, at: Instant): Promise<readonly DutyHeld[]> {
  const principal = alias(duties, 'principal')
  return db
    .select({ id: duties.id, role: duties.role, unit: duties.unit, above, round: duties.round, deputyFor: principal.person })
    .from(duties)
    .leftJoin(principal, eq(principal.id, duties.deputyOf))
    .where(and(eq(duties.person, person), heldAt(at)))
    .orderBy(sql`${duties.deputyOf} is not null`, duties.from, duties.id)
}

/** Administrators of the moment who can sign in. */
export async function hasAdministrator(db: Db, at: Instant): Promise<boolean> {
  const rows = await db
    .select({ id: duties.id })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .where(and(eq(duties.role, 'administrator'), eq(people.state, 'active'), heldAt(at)))
    .limit(1)
  return rows.length > 0
}

export async function insertDuty(tx: Db, row: typeof duties.$inferInsert): Promise<void> {
  await tx.insert(duties).values(row)
}
