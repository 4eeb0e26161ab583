import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { roundPlans } from '../schema/planning.ts'
import { roster, rounds } from '../schema/rounds.ts'
import { sites } from '../schema/sites.ts'
import { aboveOf } from './above.ts'
import { anyOf } from './anyOf.ts'

/** Where something stands in the tree: its unit and those above it, nearest first. 所在单位及其上级 */
export interface TreePlace {
  readonly id: string
  readonly unit: string
  readonly above: readonly string[]
}

/** Where some rounds stand. 批次的位置 */
export const placesOfRounds = (db: Db, ids: readonly string[]): Promise<readonly TreePlace[]> =>
  db
    .select({ id: rounds.id, unit: rounds.unit, above: aboveOf(rounds.unit) })
    .from(rounds)
    .where(anyOf(rounds.id, ids))

/** Where some plans stand. 批次草案的位置 */
export const placesOfPlans = (db: Db, ids: readonly string[]): Promise<readonly TreePlace[]> =>
  db
    .select({ id: roundPlans.id, unit: roundPlans.unit, above: aboveOf(roundPlans.unit) })
    .from(roundPlans)
    .where(anyOf(roundPlans.id, ids))

/** Where some websites stand: at those whose they are. 网站的位置 */
export const placesOfSites = (db: Db, ids: readonly string[]): Promise<readonly TreePlace[]> =>
  db
    .select({ id: sites.id, unit: sites.unit, above: aboveOf(sites.unit) })
    .from(sites)
    .where(anyOf(sites.id, ids))

/** Where those of some units stand that a round has, with their groups. 考核名单中单位的位置 */
export const placesOfMembers = (
  db: Db,
  round: string,
  units: readonly string[],
): Promise<readonly (TreePlace & { readonly group: string })[]> =>
  db
    .select({ id: roster.unit, unit: roster.unit, above: aboveOf(roster.unit), group: sql<string>`${roster.record} ->> 'group'` })
    .from(roster)
    .where(and(eq(roster.round, round), anyOf(roster.unit, units)))
