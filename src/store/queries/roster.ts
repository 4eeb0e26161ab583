import { and, asc, eq, sql } from 'drizzle-orm'
import type { Unit } from '../../model/Facts.ts'
import type { Db } from '../Db.ts'
import { roster } from '../schema/rounds.ts'
import { units } from '../schema/units.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'
import { rowsOf } from './prepared.ts'
import { TERMS_COLUMNS, type RoundTerms } from './rounds.ts'

/** A unit as the round has it. */
export interface Member {
  readonly unit: string
  readonly record: Unit
}

export async function insertRoster(db: Db, round: string, members: readonly Member[]): Promise<void> {
  let position = 0
  for (const part of inParts(members, 500))
    await db.insert(roster).values(part.map(({ unit, record }) => ({ round, unit, record, position: (position += 1) })))
}

/** In the order of the roster. */
export const listMembers = (db: Db, round: string): Promise<Member[]> =>
  db.select({ unit: roster.unit, record: roster.record }).from(roster).where(eq(roster.round, round)).orderBy(asc(roster.position))

/** Null: the round has no such unit. */
export async function findMember(db: Db, round: string, unit: string): Promise<Member | null> {
  const [found] = await db
    .select({ unit: roster.unit, record: roster.record })
    .from(roster)
    .where(and(eq(roster.round, round), eq(roster.unit, unit)))
  return found ?? null
}

/** The named units of the round, as far as it has them. 指定的单位 */
export const membersNamedBy = (db: Db, round: string, ids: readonly string[]): Promise<Member[]> =>
  db
    .select({ unit: roster.unit, record: roster.record })
    .from(roster)
    .where(and(eq(roster.round, round), anyOf(roster.unit, ids)))
    .orderBy(asc(roster.position))

/** So many of the roster behind a unit, in the order of their ids; for work that goes through all of them in parts. */
export const membersAfter = (db: Db, round: string, after: string | null, most: number): Promise<Member[]> =>
  db
    .select({ unit: roster.unit, record: roster.record })
    .from(roster)
    .where(after === null ? eq(roster.round, round) : and(eq(roster.round, round), sql`${roster.unit} > ${after}`))
    .orderBy(asc(roster.unit))
    .limit(most)

/**
 * The named units of the round, each held until the transaction ends: whoever changes what a unit's result is made of holds it, so
 * that nobody computes from what another has not finished. Always in one order: two who want the same never wait for each other.
 */
export const holdMembers = (db: Db, round: string, units: readonly string[]): Promise<Member[]> =>
  db
    .select({ unit: roster.unit, record: roster.record })
    .from(roster)
    .where(and(eq(roster.round, round), anyOf(roster.unit, units)))
    .orderBy(asc(roster.unit))
    .for('no key update')

const HOLD = {
  name: 'hold-members',
  text:
    `select m.unit, m.record, ${TERMS_COLUMNS} from roster m join rounds r on r.id = m.round ` +
    'where m.round = $1 and m.unit = any($2::text[]) order by m.unit for no key update of m',
}

/** The named units of the round, held, with what computing them needs of the round; null where it has none of them. 占用单位 */
export async function holdMembersOf(
  db: Db,
  round: string,
  units: readonly string[],
): Promise<{ readonly terms: RoundTerms | null; readonly members: readonly Member[] }> {
  const rows = await rowsOf<Member & RoundTerms>(db, HOLD, [round, units])
  return { terms: rows[0] ?? null, members: rows.map(({ unit, record }) => ({ unit, record })) }
}

/** Units in each round that has them, held. */
export const holdMembersEverywhere = (db: Db, units: readonly string[]): Promise<(Member & { round: string })[]> =>
  db
    .select({ round: roster.round, unit: roster.unit, record: roster.record })
    .from(roster)
    .where(anyOf(roster.unit, units))
    .orderBy(asc(roster.round), asc(roster.unit))
    .for('no key update')

/** The rounds that have the unit, and its record in each, the newest last. 单位所在的批次 */
export const roundsOfUnit = (db: Db, unit: string): Promise<(Member & { round: string })[]> =>
  db
    .select({ round: roster.round, unit: roster.unit, record: roster.record })
    .from(roster)
    .where(eq(roster.unit, unit))
    .orderBy(asc(roster.round))

/** The registered units among the named, held: what happens to them meanwhile waits. */
export const holdRegistered = (db: Db, ids: readonly string[]) =>
  db
    .select({ id: units.id, validFrom: units.validFrom, validTo: units.validTo })
    .from(units)
    .where(anyOf(units.id, ids))
    .orderBy(asc(units.id))
    .for('no key update')
