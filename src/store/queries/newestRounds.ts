import { desc } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { rounds } from '../schema/rounds.ts'

/** Which round it is, and in what state. */
export interface RoundHead {
  readonly id: string
  /** The hash of its programme. */
  readonly programme: string
  readonly revision: number
}

/** Of each programme the round that was opened last. 各方案最近的批次 */
export const newestRounds = (db: Db): Promise<readonly RoundHead[]> =>
  db
    .selectDistinctOn([rounds.programme], { id: rounds.id, programme: rounds.programme, revision: rounds.revision })
    .from(rounds)
    .orderBy(rounds.programme, desc(rounds.openedAt), desc(rounds.id))
