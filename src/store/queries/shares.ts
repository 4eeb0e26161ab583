import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { people } from '../schema/people.ts'
import type { assignments } from '../schema/planning.ts'
import { roundLeads } from '../schema/planning.ts'
import { roster } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { rowsOf } from './prepared.ts'

/** An assignment as it stands in the table. */
export type AssignmentRow = typeof assignments.$inferSelect

/** The unit that organises a round and all above it: who holds a duty over one of them holds it over the whole round. */
export async function roundAndAbove(db: Db, round: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute(sql`
    with recursive up as (
      select unit as id from rounds where id = ${round}
      union
      select coalesce(units.merged_into, units.parent) from units join up on units.id = up.id
    )
    select id from up where id is not null`)
  return new Set(rows.map(({ id }) => String(id)))
}

/** Which units of a round's roster stand at or below others. 名单中的下辖单位 */
export async function rosterBelow(db: Db, round: string, roots: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.execute(sql`
    with recursive down as (
      select id as root, id from units where id = any(${sql.param([...roots])}::text[])
      union
      select down.root, units.id from units join down on coalesce(units.merged_into, units.parent) = down.id
    )
    select down.root, array_agg(roster.unit) as units
    from down join roster on roster.unit = down.id and roster.round = ${round} group by down.root`)
  return new Map(rows.map(({ root, units }) => [String(root), units as readonly string[]]))
}

/** What somebody is to assess, as far as his share depends on it. 分工 */
export type AssignedPart = Pick<AssignmentRow, 'person' | 'nodes' | 'units'>

/** Over whom a round is, and what persons are to assess in it as far as that has not ended. 考核范围的依据 */
export interface ShareBasis {
  /** As `roundAndAbove` gives it. */
  readonly whole: ReadonlySet<string>
  readonly assigned: readonly AssignedPart[]
}

const BASIS = {
  name: 'share-basis',
  text:
    'with recursive up as (select unit as id from rounds where id = $1 union select coalesce(units.merged_into, units.parent) from units join up on ' +
    "units.id = up.id) select (select coalesce(array_agg(id), '{}') from up where id is not null) as whole, (select coalesce(json_agg(given), '[]') from " +
    '(select person, nodes, units from assignments where round = $1 and person = any($2::text[]) and ended_at is null order by at, id) as given) as assigned',
}

/** Both in one statement: asked at every answer. 分工的依据 */
export async function shareBasis(db: Db, round: string, persons: readonly string[]): Promise<ShareBasis> {
  const [row] = await rowsOf<{ readonly whole: readonly string[]; readonly assigned: readonly AssignedPart[] }>(db, BASIS, [round, persons])
  return { whole: new Set(row?.whole), assigned: row?.assigned ?? [] }
}

/** Which office each lead of the notice is in a round. */
export const leadsBound = (db: Db, round: string): Promise<{ lead: string; unit: string }[]> =>
  db.select({ lead: roundLeads.lead, unit: roundLeads.unit }).from(roundLeads).where(eq(roundLeads.round, round)).orderBy(roundLeads.lead)

/** To which unit each person belongs. */
export async function unitsOfPersons(db: Db, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.select({ id: people.id, unit: people.unit }).from(people).where(anyOf(people.id, persons))
  return new Map(rows.map(({ id, unit }) => [id, unit]))
}

/** A unit of the roster, as far as who scores it depends on. */
export interface MemberNames {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly names: readonly string[]
}

const MEMBER = {
  unit: roster.unit,
  name: sql<string>`${roster.record}->>'name'`,
  group: sql<string>`${roster.record}->>'group'`,
  names: sql<string[]>`array(select jsonb_array_elements_text(${roster.record}->'names'))`,
}

/** Units of the roster that stand for one of these names, or are in one of these groups. 点名或分组的单位 */
export const membersNamed = (db: Db, round: string, names: readonly string[], groups: readonly string[]): Promise<MemberNames[]> =>
  db
    .select(MEMBER)
    .from(roster)
    .where(
      and(
        eq(roster.round, round),
        sql`(${roster.record}->'names' ?| ${sql.param([...names])}::text[] or ${roster.record}->>'group' = any(${sql.param([...groups])}::text[]))`,
      ),
    )
    .orderBy(roster.position)

/** Units of the roster by their ids. */
export async function membersById(db: Db, round: string, units: readonly string[]): Promise<ReadonlyMap<string, MemberNames>> {
  const rows = await db
    .select(MEMBER)
    .from(roster)
    .where(and(eq(roster.round, round), anyOf(roster.unit, units)))
  return new Map(rows.map((member) => [member.unit, member]))
}
