import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { programmes } from '../schema/programmes.ts'
import { roster, rounds } from '../schema/rounds.ts'
import { within } from './within.ts'

/** What is said of a round above each of its pages. */
export interface RoundHeadRow {
  readonly id: string
  readonly title: string
  /** Its hash, its name in the notice's house, and how it is called. */
  readonly programme: { readonly hash: string; readonly id: string; readonly title: string }
  /** Who organises it. */
  readonly unit: string
  readonly asOf: string
  /** Years by which the programme's dates are moved. */
  readonly shift: number
  readonly simple: boolean
  readonly demonstration: boolean
  readonly members: number
}

/** Null: there is no such round. 批次抬头 */
export async function findRoundHead(db: Db, id: string): Promise<RoundHeadRow | null> {
  const [found] = await db
    .select({
      id: rounds.id,
      title: rounds.title,
      programme: { hash: programmes.hash, id: programmes.id, title: programmes.title },
      unit: rounds.unit,
      asOf: rounds.asOf,
      shift: rounds.shift,
      simple: rounds.simple,
      demonstration: rounds.demonstration,
      members: sql<number>`(select count(*)::int from roster where roster.round = ${rounds.id})`,
    })
    .from(rounds)
    .innerJoin(programmes, eq(programmes.hash, rounds.programme))
    .where(eq(rounds.id, id))
  return found ?? null
}

/** The units of the roster that belong to one of these or stand below one. 名单中的所辖单位 */
export async function membersWithin(db: Db, round: string, roots: readonly string[]): Promise<readonly { id: string; name: string }[]> {
  if (roots.length === 0) return []
  return db
    .select({ id: roster.unit, name: sql<string>`${roster.record} ->> 'name'` })
    .from(roster)
    .where(sql`${roster.round} = ${round} and ${within(roster.unit, roots)}`)
    .orderBy(asc(roster.position))
}
