import { and, eq, getTableColumns, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { units } from '../schema/units.ts'
import { aboveOf } from './above.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'
import { rowsOf } from './prepared.ts'

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 4_000

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

/** Duties that have no end, or one that is still to come; those that begin later too. 未结束 */
export const notEnded = (at: Instant): SQL | undefined => or(isNull(duties.to), gt(duties.to, at))

const above = aboveOf(duties.unit)

/** The duties of some people that are held at a moment, own ones before those of a deputy; who and when are the caller's to name. 现任职责 */
export const heldText = (whose: string, at: string): string =>
  'select d.person, d.id, d.role, d.unit, (with recursive up as (select coalesce(merged_into, parent) as id, 1 as far from units where id = d.unit union all ' +
  'select coalesce(units.merged_into, units.parent), up.far + 1 from units join up on units.id = up.id) ' +
  `select coalesce(array_agg(id order by far), '{}') from up where id is not null) as above, d.round, principal.person as "deputyFor" ` +
  `from duties d left join duties principal on principal.id = d.deputy_of where ${whose} and d."from" <= ${at} and (d."to" is null or d."to" > ${at}) ` +
  'order by d.person, d.deputy_of is not null, d."from", d.id'

const HELD = { name: 'held-duties', text: heldText('d.person = any($1::text[])', '$2::timestamptz') }

/** What a person may act as at a moment, own duties before those of a deputy. 所任职责 */
export async function heldDuties(db: Db, person: string, at: Instant): Promise<readonly DutyHeld[]> {
  return (await heldDutiesOfAll(db, [person], at)).map(({ person: _, ...duty }) => duty)
}

/** The same of several people at once. 多人所任职责 */
export const heldDutiesOfAll = (
  db: Db,
  ids: readonly string[],
  at: Instant,
): Promise<readonly (DutyHeld & { readonly person: string })[]> => rowsOf(db, HELD, [ids, at])

/**
 * Whether an active account keeps the whole installation, now and until somebody ends it: neither a deputy nor one whose time runs out can be the last.
 */
export const hasAdministrator = (db: Db, at: Instant): Promise<boolean> => isKeptBy(db, at, ['active'])

/**
 * Whether somebody is named to keep it, maybe one who has no password yet: after a restore without passwords he gets one, and nobody sets up anew. 已定系统管理员
 */
export const namesAdministrator = (db: Db, at: Instant): Promise<boolean> => isKeptBy(db, at, ['active', 'invited'])

async function isKeptBy(db: Db, at: Instant, states: readonly (typeof people.$inferSelect.state)[]): Promise<boolean> {
  const rows = await db
    .select({ id: duties.id })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .innerJoin(units, eq(units.id, duties.unit))
    .where(
      and(
        eq(duties.role, 'administrator'),
        inArray(people.state, [...states]),
        lte(duties.from, at),
        ...[duties.to, duties.round, duties.deputyOf, units.parent, units.mergedInto].map((column) => isNull(column)),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Those that end an administrator's duty or account wait for each other: two of them could each leave the other one as the last. */
export async function lockAdministrators(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mingjing administrators'))`)
}

export async function insertDuty(tx: Db, row: typeof duties.$inferInsert): Promise<void> {
  await tx.insert(duties).values(row)
}

export async function insertDuties(tx: Db, rows: readonly (typeof duties.$inferInsert)[]): Promise<void> {
  for (const part of inParts(rows, AT_ONCE)) await tx.insert(duties).values([...part])
}

/** A duty with the units above its own, held until the transaction ends. */
export async function lockDuty(tx: Db, id: string): Promise<(Duty & { readonly above: readonly string[] }) | null> {
  const [row] = await tx
    .select({ ...getTableColumns(duties), above })
    .from(duties)
    .where(eq(duties.id, id))
    .for('update')
  return row ?? null
}

/** Not ended at a moment, also those that begin later; what deputies hold for others included. */
export async function openDutiesOf(
  db: Db,
  people: readonly string[],
  at: Instant,
): Promise<readonly (Duty & { readonly above: readonly string[] })[]> {
  return db
    .select({ ...getTableColumns(duties), above })
    .from(duties)
    .where(and(anyOf(duties.person, people), notEnded(at)))
    .orderBy(duties.from, duties.id)
}

/** What others hold for this duty's holder, not ended at a moment. */
export async function deputiesOf(db: Db, duty: string, at: Instant): Promise<readonly Duty[]> {
  return db
    .select()
    .from(duties)
    .where(and(eq(duties.deputyOf, duty), notEnded(at)))
    .orderBy(duties.from, duties.id)
}

/** Who stands in for the holders of some duties, or will, as a list tells it; the first to come first. 职责的代理人 */
export async function deputiesNamed(
  db: Db,
  principals: readonly string[],
  at: Instant,
): Promise<readonly { readonly of: string; readonly name: string; readonly from: Instant; readonly to: Instant | null }[]> {
  const rows = await db
    .select({ of: duties.deputyOf, name: people.name, from: duties.from, to: duties.to })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .where(and(anyOf(duties.deputyOf, principals), notEnded(at)))
    .orderBy(duties.from, duties.id)
  return rows.map(({ of, ...row }) => ({ of: of ?? '', ...row }))
}

/** Ends duties at a moment; one that was to begin later never does. 结束职责 */
export async function endDuties(tx: Db, ids: readonly string[], at: Instant): Promise<void> {
  await tx.update(duties).set({ to: at }).where(anyOf(duties.id, ids))
}
