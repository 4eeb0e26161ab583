import { desc, eq, sql } from 'drizzle-orm'
import type { RoundStage } from '../../model/RoundStage.ts'
import type { Db } from '../Db.ts'
import { programmes } from '../schema/programmes.ts'
import { roster, rounds } from '../schema/rounds.ts'
import { aboveOf } from './above.ts'
import { within } from './within.ts'

/** A round as a list shows it. 批次清单的一行 */
export interface ListedRound {
  readonly id: string
  readonly title: string
  readonly programme: string
  readonly programmeTitle: string
  readonly unit: string
  /** The units above the organiser. */
  readonly above: readonly string[]
  readonly asOf: string
  readonly shift: number
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly programmeFrom: string
  readonly programmeTo: string
  readonly simple: boolean
  readonly demonstration: boolean
  readonly openedAt: string
  readonly members: number
  /** Units of which nothing is open any more. */
  readonly answered: number
  readonly stages: readonly Pick<RoundStage, 'position' | 'name' | 'kind' | 'opensAt' | 'closesAt'>[]
}

/** Every round, the last opened first. 批次清单 */
export const listRounds = (db: Db): Promise<readonly ListedRound[]> =>
  db
    .select({
      id: rounds.id,
      title: rounds.title,
      programme: programmes.id,
      programmeTitle: programmes.title,
      unit: rounds.unit,
      above: aboveOf(rounds.unit),
      asOf: rounds.asOf,
      shift: rounds.shift,
      periodFrom: rounds.periodFrom,
      periodTo: rounds.periodTo,
      programmeFrom: sql<string>`${programmes.core} -> 'period' ->> 'from'`,
      programmeTo: sql<string>`${programmes.core} -> 'period' ->> 'to'`,
      simple: rounds.simple,
      demonstration: rounds.demonstration,
      openedAt: rounds.openedAt,
      members: sql<number>`(select count(*)::int from roster where roster.round = ${rounds.id})`,
      answered: sql<number>`(select count(*)::int from unit_results r where r.round = ${rounds.id} and (r.brief ->> 'open')::int = 0 and (r.brief ->> 'undecided')::int = 0)`,
      stages: sql<ListedRound['stages']>`(
        select coalesce(json_agg(json_build_object(
          'position', s.position, 'name', s.name, 'kind', s.kind,
          'opensAt', to_char(s.opens_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'closesAt', to_char(s.closes_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.position), '[]'::json)
        from round_stages s where s.round = ${rounds.id})`,
    })
    .from(rounds)
    .innerJoin(programmes, eq(programmes.hash, rounds.programme))
    .orderBy(desc(rounds.openedAt), desc(rounds.id))

/** Rounds on whose roster a unit of these, or one below them, stands. 名单中有所辖单位的批次 */
export async function roundsWith(db: Db, roots: readonly string[]): Promise<ReadonlySet<string>> {
  if (roots.length === 0) return new Set()
  const rows = await db.selectDistinct({ round: roster.round }).from(roster).where(within(roster.unit, roots))
  return new Set(rows.map(({ round }) => round))
}
