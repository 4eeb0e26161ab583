import { eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { evidence } from '../schema/evidence.ts'
import { files } from '../schema/files.ts'
import { incidents } from '../schema/incidents.ts'
import { duties, people, sessions, slips, tokens } from '../schema/people.ts'
import { rowsOf } from './prepared.ts'

/** The unit and all above it, nearest first; null: there is no such unit. 单位及其上级 */
export async function unitAndAbove(db: Db, unit: string): Promise<readonly string[] | null> {
  // Asked at each request: one query, and not one for the unit and one for those above.
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive up as (
      select id, coalesce(merged_into, parent) as above, 0 as far from units where id = ${unit}
      union all
      select units.id, coalesce(units.merged_into, units.parent), up.far + 1 from units join up on units.id = up.above
    )
    select id from up order by far`)
  return rows.length === 0 ? null : rows.map(({ id }) => id)
}

/** What rights over an object depend on: whose it is, of which unit and round. */
export interface Belonging {
  /** Null: the whole installation's. */
  readonly unit: string | null
  readonly round: string | null
  /** Whose own it is. */
  readonly person: string | null
  /** The unit and all above it, where they were read together; else `unitAndAbove` knows. */
  readonly units?: readonly string[]
  /** Rounds that look at it though it belongs to none. */
  readonly seenIn?: readonly string[]
}

const first = ([row]: readonly Belonging[]): Belonging | null => row ?? null

const ofPerson = { unit: people.unit, round: sql<null>`null`, person: people.id }

/** Where a person, and what is a person's, belongs. 人员的归属 */
export const PERSONAL = {
  person: async (db: Db, id: string) => first(await db.select(ofPerson).from(people).where(eq(people.id, id))),
  session: async (db: Db, id: string) =>
    first(await db.select(ofPerson).from(sessions).innerJoin(people, eq(people.id, sessions.person)).where(eq(sessions.id, id))),
  token: async (db: Db, id: string) =>
    first(await db.select(ofPerson).from(tokens).innerJoin(people, eq(people.id, tokens.person)).where(eq(tokens.id, id))),
  slip: async (db: Db, id: string) => {
    const [row] = await db.select(ofPerson).from(slips).leftJoin(people, eq(people.id, slips.person)).where(eq(slips.id, id))
    // Whom a slip is for may not see it here: it is the code that he is given, on paper.
    return row ? { ...row, person: null } : null
  },
  duty: async (db: Db, id: string) =>
    first(await db.select({ unit: duties.unit, round: duties.round, person: duties.person }).from(duties).where(eq(duties.id, id))),
} as const

const nobodys = sql<null>`null`

/** What is found of a round, with the units above it: asked at nearly every request. */
const withAbove = (found: string): string =>
  `with recursive found as (${found}), up as (` +
  'select id, coalesce(merged_into, parent) as above, 0 as far from units where id = (select unit from found) union all ' +
  'select units.id, coalesce(units.merged_into, units.parent), up.far + 1 from units join up on units.id = up.above) ' +
  "select unit, round, null as person, (select coalesce(array_agg(id order by far), '{}') from up) as units from found"

const OF_ROUND = { name: 'round-belonging', text: withAbove('select unit, id as round from rounds where id = $1') }
// Who has left a round is still known to it: what was settled of him then is looked at afterwards.
const OF_MEMBER = {
  name: 'roster-belonging',
  text: withAbove(
    'select unit, round from roster where round = $1 and unit = $2 union select unit, round from roster_changes where round = $1 and unit = $2',
  ),
}

/** Where a round, and what is in one, belongs. 批次的归属 */
export const roundBelonging = async (db: Db, id: string): Promise<Belonging | null> => first(await rowsOf<Belonging>(db, OF_ROUND, [id]))

/** Where a unit that is or was on a roster belongs. */
export const rosterBelonging = async (db: Db, round: string, unit: string): Promise<Belonging | null> =>
  first(await rowsOf<Belonging>(db, OF_MEMBER, [round, unit]))

export const incidentBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(await db.select({ unit: incidents.unit, round: nobodys, person: nobodys }).from(incidents).where(eq(incidents.id, id)))

export const evidenceBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(await db.select({ unit: evidence.unit, round: evidence.round, person: nobodys }).from(evidence).where(eq(evidence.id, id)))

export const fileBelonging = async (db: Db, id: string): Promise<Belonging | null> =>
  first(await db.select({ unit: files.unit, round: nobodys, person: nobodys }).from(files).where(eq(files.id, id)))
