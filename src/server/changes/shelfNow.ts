import type { ScoringNow } from '../../rounds/changes/ScoredNow.ts'
import { notThere } from '../routing/findTarget.ts'
import type { World } from '../World.ts'

/** A round is changed from what the server has scored already. 用已评的结果作变更 */
export const shelfNow =
  ({ keptRound }: Pick<World, 'keptRound'>): ScoringNow =>
  async (_store, round) => {
    const found = await keptRound(round)
    if (!found) throw notThere('round')
    const { revision, receipt, units, scored } = found.kept
    return {
      revision,
      receipt: receipt.hash,
      facts: scored.facts,
      alone: [...units.values()].map(({ result }) => result),
      standings: scored.standings,
    }
  }
