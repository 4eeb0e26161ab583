import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Role } from '../../model/Role.ts'
import type { Db } from '../Db.ts'
import { duties, people } from '../schema/people.ts'
import { evidence } from '../schema/evidence.ts'
import { roundStages } from '../schema/planning.ts'
import { anyOf } from './anyOf.ts'
import { notEnded } from './duties.ts'

/** Units that laid anything beside a row of theirs. 交了佐证的单位 */
export async function unitsWithEvidence(db: Db, round: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ unit: evidence.unit })
    .from(evidence)
    .where(and(eq(evidence.round, round), eq(evidence.side, 'unit'), isNull(evidence.withdrawnAt)))
  return new Set(rows.map(({ unit }) => unit))
}

/** Somebody who holds a duty over a unit itself. */
export interface Holder {
  readonly person: string
  readonly name: string
  readonly unit: string
  readonly role: Role
  readonly email: string | null
}

/** Who holds one of these roles over units now, in this round or in all; accounts that are shut not among them. 单位的经办人 */
export const holdersOver = (
  db: Db,
  {
    units,
    roles,
    round,
    at,
  }: { readonly units: readonly string[]; readonly roles: readonly Role[]; readonly round: string; readonly at: Instant },
): Promise<Holder[]> =>
  db
    .selectDistinct({ person: duties.person, name: people.name, unit: duties.unit, role: duties.role, email: people.email })
    .from(duties)
    .innerJoin(people, eq(people.id, duties.person))
    .where(
      and(
        anyOf(duties.unit, units),
        anyOf(duties.role, roles),
        or(isNull(duties.round), eq(duties.round, round)),
        sql`${duties.from} <= ${at}`,
        notEnded(at),
        sql`${people.state} <> 'disabled'`,
      ),
    )
    .orderBy(duties.unit, duties.role, people.name, duties.person)

/**
 * Who leads rows for an office: people of that office who hold the duty of a lead assessor in the round. 牵头单位的考核人员
 *
 * @param round null for one that is still to be opened: who holds the duty in all rounds
 */
export const leadsOfOffices = (db: Db, offices: readonly string[], round: string | null, at: Instant): Promise<Holder[]> =>
  db
    .selectDistinct({ person: duties.person, name: people.name, unit: people.unit, role: duties.role, email: people.email })
    .from(duties)
    .innerJoin(people, and(eq(people.id, duties.person), anyOf(people.unit, offices)))
    .where(
      and(
        eq(duties.role, 'lead-assessor'),
        round === null ? isNull(duties.round) : or(isNull(duties.round), eq(duties.round, round)),
        sql`${duties.from} <= ${at}`,
        notEnded(at),
        sql`${people.state} <> 'disabled'`,
      ),
    )
    .orderBy(people.unit, people.name, duties.person)

/** Rounds with a stage that has an end: those in which anybody can be reminded of one. */
export async function roundsWithEnds(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectDistinct({ round: roundStages.round })
    .from(roundStages)
    .where(sql`${roundStages.closesAt} is not null`)
    .orderBy(roundStages.round)
  return rows.map(({ round }) => round)
}
