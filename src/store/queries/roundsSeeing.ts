import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '../Db.ts'

/** A list of values as an array of the database. */
const anArray = (values: readonly string[]): SQL => sql`${sql.param([...values])}::text[]`

/**
 * Which rounds look at some websites: those that assess whose a site is, or who keeps one of its columns now. 涉及网站的批次
 *
 * @param among only these rounds; left out: all
 */
export async function roundsSeeing(
  db: Db,
  ofSites: readonly string[],
  among?: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ofSites.length === 0 || among?.length === 0) return new Map()
  const inRounds = among === undefined ? sql`` : sql`and roster.round = any(${anArray(among)})`
  const { rows } = await db.execute<{ site: string; round: string }>(sql`
    select sites.id as site, roster.round from sites join roster on roster.unit = sites.unit
    where sites.id = any(${anArray(ofSites)}) ${inRounds}
    union
    select site_columns.site, roster.round from site_columns
    join column_keepers on column_keepers.column_id = site_columns.id and column_keepers."to" is null
    join roster on roster.unit = column_keepers.unit
    where site_columns.site = any(${anArray(ofSites)}) and site_columns.ended_at is null ${inRounds}`)
  const seen = new Map<string, string[]>()
  for (const { site, round } of rows) seen.set(site, [...(seen.get(site) ?? []), round])
  return seen
}
