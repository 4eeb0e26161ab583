import { receiptOf, type Receipt } from '../../engine/receipt.ts'
import { score } from '../../engine/score.ts'
import { stand } from '../../engine/stand.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Result } from '../../model/Result.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Standings } from '../../model/Standing.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { readTogether } from '../../store/readTogether.ts'
import type { Store } from '../../store/Store.ts'
import { factsOfRound } from '../life/facts/factsOfRound.ts'
import { termsOf } from '../life/terms/termsOf.ts'

/** Of one unit: its facts as JSON and its result's data as canonical JSON, each a packed text. 压缩的单位 */
export interface PackedUnit {
  readonly facts: Uint8Array
  readonly result: Uint8Array
}

/** A round scored as it was at one of its revisions. 待定稿的结果 */
export interface ScoredForSettling {
  readonly revision: number
  /** The programme's hash. */
  readonly programme: string
  /** A unit's facts may be made when they are asked for. */
  readonly facts: RoundFacts
  readonly standings: Standings
  readonly receipt: Receipt
  /** What was packed already of a unit. */
  readonly packed?: (result: Result) => PackedUnit
}

/** Scores a round from all that the database knows of it; a server hands over what it has scored already. 计算整个批次 */
export const scoreForSettling = (store: Store, round: string): Promise<ScoredForSettling> =>
  readTogether(store, async (tx) => {
    const row = await findRound(tx, round)
    if (!row) throw new Refusal('not-found', 'no-round', '没有这个考核批次，可能已改用别的编号，请回到批次列表重新选择。')
    const { compiled, calendar, hash } = await termsOf(tx, round)
    const facts = await factsOfRound(tx, round)
    const scored = facts.units.map((one) => score(compiled, one.unit, one.facts, facts.asOf, calendar))
    const standings = stand(compiled, scored, facts.history, facts.decisions, calendar)
    return { revision: row.revision, programme: hash, facts, standings, receipt: receiptOf(hash, facts, standings) }
  })
