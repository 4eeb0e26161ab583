import { receiptOf } from '../../engine/receipt.ts'
import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Result } from '../../model/Result.ts'
import type { Standings } from '../../model/Standing.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { readTogether } from '../../store/readTogether.ts'
import type { Store } from '../../store/Store.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { termsOf } from '../life/terms/termsOf.ts'

/** A round as it comes out at one of its revisions. 批次当前的结果 */
export interface ScoredNow {
  readonly revision: number
  /** The receipt's hash. */
  readonly receipt: string
  /** A unit's facts may be made when they are asked for. */
  readonly facts: RoundFacts
  /** Each unit before it was compared with others, in the order of the roster. */
  readonly alone: readonly Result[]
  readonly standings: Standings
}

/** How a round is scored before something in it is changed. 计分方式 */
export type ScoringNow = (store: Store, round: string) => Promise<ScoredNow>

/** Scores a round from all that the database knows of it; a server hands over what it has scored already. 计算整个批次 */
export const scoreNow: ScoringNow = (store, round) =>
  readTogether(store, async (tx) => {
    const row = await findRound(tx, round)
    if (!row) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
    const { compiled, calendar, hash } = await termsOf(tx, round)
    const facts = await factsOfRound(tx, round)
    const alone = facts.units.map((one) => score(compiled, one.unit, one.facts, facts.asOf, calendar))
    const standings = stand(compiled, alone, facts.history, facts.decisions, calendar)
    return { revision: row.revision, receipt: receiptOf(hash, facts, standings).hash, facts, alone, standings }
  })
