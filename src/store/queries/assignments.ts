import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { assignments, roundLeads } from '../schema/planning.ts'
import { rounds } from '../schema/rounds.ts'
import { notEnded } from './duties.ts'
import type { AssignmentRow } from './shares.ts'
import type { Belonging } from './targets.ts'
import { within } from './within.ts'

/** Gives rows and units to somebody. 新增分工 */
export async function insertAssignment(tx: Db, row: typeof assignments.$inferInsert): Promise<void> {
  await tx.insert(assignments).values(row)
}

/** What goes on in a round, in the order in which it was given out. */
export const listAssignments = (db: Db, round: string): Promise<AssignmentRow[]> =>
  db
    .select()
    .from(assignments)
    .where(and(eq(assignments.round, round), isNull(assignments.endedAt)))
    .orderBy(asc(assignments.at), asc(assignments.id))

/** An assignment, held until the transaction ends. 锁定分工 */
export async function holdAssignment(tx: Db, id: string): Promise<AssignmentRow | null> {
  const [found] = await tx.select().from(assignments).where(eq(assignments.id, id)).for('update')
  return found ?? null
}

/** Ends one; its row stays. 结束分工 */
export async function setAssignmentEnded(tx: Db, id: string, by: string, at: Instant): Promise<void> {
  await tx.update(assignments).set({ endedAt: at, endedBy: by }).where(eq(assignments.id, id))
}

/** Who organises a round decides who assesses what in it. */
export async function assignmentBelonging(db: Db, id: string): Promise<Belonging | null> {
  const [row] = await db
    .select({ unit: rounds.unit, round: rounds.id })
    .from(assignments)
    .innerJoin(rounds, eq(rounds.id, assignments.round))
    .where(eq(assignments.id, id))
  return row ? { ...row, person: null } : null
}

/** Replaces the office of one lead; null: it has none. */
export async function setLead(tx: Db, round: string, lead: string, unit: string | null): Promise<void> {
  if (unit === null) await tx.delete(roundLeads).where(and(eq(roundLeads.round, round), eq(roundLeads.lead, lead)))
  else
    await tx
      .insert(roundLeads)
      .values({ round, lead, unit })
      .onConflictDoUpdate({ target: [roundLeads.round, roundLeads.lead], set: { unit } })
}

/** Somebody to whom rows of a round can be given. */
export interface AssessingPerson {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly roles: readonly Role[]
}

/** People who hold one of these roles in a round, now or later, over its unit, above it or below. 可以分工的人员 */
export async function peopleAssessing(
  db: Db,
  round: string,
  roles: readonly Role[],
  above: readonly string[],
  at: Instant,
): Promise<readonly AssessingPerson[]> {
  const organiser = above.slice(0, 1)
  const rows = await db
    .select({ id: people.id, name: people.name, unit: people.unit, roles: sql<Role[]>`array_agg(distinct ${duties.role})` })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .where(
      and(
        inArray(duties.role, [...roles]),
        sql`${people.state} <> 'disabled'`,
        or(isNull(duties.round), eq(duties.round, round)),
        or(within(duties.unit, organiser), sql`${duties.unit} = any(${sql.param([...above])}::text[])`),
        notEnded(at),
      ),
    )
    .groupBy(people.id, people.name, people.unit)
    .orderBy(sql`${people.name} collate "zh-x-icu"`, asc(people.id))
  return rows
}
