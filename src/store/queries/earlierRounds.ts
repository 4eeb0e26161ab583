import { and, desc, eq, isNotNull, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { programmes } from '../schema/programmes.ts'
import { rounds, snapshots } from '../schema/rounds.ts'

/** An earlier round of the same organiser with its last settled result. 往年的定稿 */
export interface EarlierSettled {
  readonly round: string
  readonly title: string
  /** Hash of the programme that it was settled by, and how that is called in the notice's house. */
  readonly programme: string
  readonly programmeId: string
  readonly snapshot: string
}

/** Rounds that ended before this one and were settled for good with their facts, the latest first. 往年的批次 */
export const earlierSettled = (
  db: Db,
  { round, unit, asOf, most }: { readonly round: string; readonly unit: string; readonly asOf: string; readonly most: number },
): Promise<readonly EarlierSettled[]> =>
  db
    .select({
      round: rounds.id,
      title: rounds.title,
      programme: programmes.hash,
      programmeId: programmes.id,
      snapshot: snapshots.id,
    })
    .from(rounds)
    .innerJoin(snapshots, eq(snapshots.round, rounds.id))
    .innerJoin(programmes, eq(programmes.hash, sql`coalesce(${snapshots.programme}, ${rounds.programme})`))
    .where(
      and(
        eq(rounds.unit, unit),
        ne(rounds.id, round),
        lt(rounds.asOf, asOf),
        eq(snapshots.kind, 'final'),
        isNotNull(snapshots.facts),
        isNotNull(snapshots.standings),
        sql`not exists (select 1 from snapshots later where later.round = ${rounds.id} and later.kind = 'final' and later.number > ${snapshots.number})`,
      ),
    )
    .orderBy(desc(rounds.asOf), desc(rounds.openedAt), desc(rounds.id))
    .limit(most)
