import { desc, eq } from 'drizzle-orm'
import type { Db } from '../Db.ts'
import { rounds } from '../schema/rounds.ts'

/** Which round it is, and in what state. */
export interface RoundHead {
  readonly id: string
  /** The hash of its programme. */
  readonly programme: string
  readonly revision: number
}

/** Null: there is none. 批次的状态 */
export async function findRoundHead(db: Db, id: string): Promise<RoundHead | null> {
  const [found] = await db
    .select({ id: rounds.id, programme: rounds.programme, revision: rounds.revision })
    .from(rounds)
    .where(eq(rounds.id, id))
  return found ?? null
}

/** Of each programme the round that was opened last. 各方案最近的批次 */
export const newestRounds = (db: Db): Promise<readonly RoundHead[]> =>
  db
    .selectDistinctOn([rounds.programme], { id: rounds.id, programme: rounds.programme, revision: rounds.revision })
    .from(rounds)
    .orderBy(rounds.programme, desc(rounds.openedAt), desc(rounds.id))
