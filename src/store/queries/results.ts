import { and, asc, eq, sql } from 'drizzle-orm'
import type { Unit } from '../../model/Facts.ts'
import type { Db } from '../Db.ts'
import { unitResults, type ResultBrief } from '../schema/results.ts'
import { roster } from '../schema/rounds.ts'
import { anyOf } from './anyOf.ts'
import { inParts } from './inParts.ts'
import { rowsOf } from './prepared.ts'

export type UnitResultRow = typeof unitResults.$inferSelect

/** A unit of the roster with the brief of its result. */
export interface MemberBrief {
  readonly unit: string
  readonly record: Unit
  /** Null: not computed. */
  readonly brief: ResultBrief | null
  readonly semantics: number | null
}

/** The statement that puts results in place of those there were; where they are handed to it is the caller's. */
export const putResultsText = (rows: string): string =>
  'insert into unit_results (round, unit, semantics, answer, facts_digest, brief, nodes, squares) ' +
  `select round, unit, semantics, answer, facts_digest, brief, nodes, squares from json_to_recordset(${rows}::json) as told(round text, unit text, ` +
  'semantics integer, answer bigint, facts_digest text, brief jsonb, nodes jsonb, squares jsonb) on conflict (round, unit) do update set ' +
  'semantics = excluded.semantics, answer = excluded.answer, facts_digest = excluded.facts_digest, brief = excluded.brief, nodes = excluded.nodes, ' +
  'squares = excluded.squares'

/** Results as that statement reads them. */
export const resultsText = (rows: readonly UnitResultRow[]): string =>
  JSON.stringify(rows.map(({ factsDigest, ...rest }) => ({ ...rest, facts_digest: factsDigest })))

const PUT = { name: 'put-results', text: putResultsText('$1') }

/** Writes results in place of those there were. */
export async function putUnitResults(db: Db, rows: readonly UnitResultRow[]): Promise<void> {
  for (const part of inParts(rows, 200)) await rowsOf(db, PUT, [resultsText(part)])
}

/** A unit of the roster with what was computed of it; null: nothing was. */
export interface MemberResult {
  readonly record: Unit
  readonly result: Pick<UnitResultRow, 'semantics' | 'brief' | 'nodes'> | null
}

const OF_MEMBER = {
  name: 'member-result',
  text:
    'select m.record, r.semantics, r.brief, r.nodes from roster m left join unit_results r on r.round = m.round and r.unit = m.unit ' +
    'where m.round = $1 and m.unit = $2',
}

/** Null: the round has no such unit. */
export async function findMemberResult(db: Db, round: string, unit: string): Promise<MemberResult | null> {
  const [found] = await rowsOf<{ record: Unit; semantics: number | null; brief: ResultBrief; nodes: unknown }>(db, OF_MEMBER, [round, unit])
  if (!found) return null
  const { record, semantics, brief, nodes } = found
  return { record, result: semantics === null ? null : { semantics, brief, nodes } }
}

export const listUnitResults = (db: Db, round: string, units: readonly string[]): Promise<UnitResultRow[]> =>
  db
    .select()
    .from(unitResults)
    .where(and(eq(unitResults.round, round), anyOf(unitResults.unit, units)))
    .orderBy(asc(unitResults.unit))

/** The roster of a round, or of one of its groups, with what their lists show of each. */
export const listMemberBriefs = (db: Db, round: string, group?: string): Promise<MemberBrief[]> =>
  db
    .select({ unit: roster.unit, record: roster.record, brief: unitResults.brief, semantics: unitResults.semantics })
    .from(roster)
    .leftJoin(unitResults, and(eq(unitResults.round, roster.round), eq(unitResults.unit, roster.unit)))
    .where(group === undefined ? eq(roster.round, round) : and(eq(roster.round, round), sql`${roster.record} ->> 'group' = ${group}`))
    .orderBy(asc(roster.position))

/** Rounds with a unit of which no result is kept. 缺少得分的批次 */
export async function roundsLackingResults(db: Db): Promise<readonly string[]> {
  const { rows } = await db.execute<{ round: string }>(sql`
    select distinct m.round from roster m where not exists (select 1 from unit_results r where r.round = m.round and r.unit = m.unit) order by m.round`)
  return rows.map(({ round }) => round)
}
