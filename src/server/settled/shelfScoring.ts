import type { Scoring } from '../../rounds/settling/settleRound.ts'
import { textOf } from '../results/digests.ts'
import { notThere } from '../routing/findTarget.ts'
import type { World } from '../World.ts'

/** A round is settled with what the server has scored already; only what has changed is scored anew. 用已评的结果定稿 */
export const shelfScoring =
  ({ keptRound }: Pick<World, 'keptRound'>): Scoring =>
  async (_store, round) => {
    const found = await keptRound(round)
    if (!found) throw notThere('round')
    const { revision, units, receipt, scored } = found.kept
    return {
      ...{ revision, programme: receipt.programme, facts: scored.facts, standings: scored.standings, receipt },
      packed: (result) => {
        const kept = units.get(result.unit.id)
        if (!kept) throw new Error(`The unit ${result.unit.id} was not scored.`)
        return { facts: kept.facts, result: textOf(result).packed }
      },
    }
  }
