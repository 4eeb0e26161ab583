import { findRound } from '../../store/queries/rounds.ts'
import { readTogether } from '../../store/readTogether.ts'
import { termsOf, type Terms } from '../../rounds/life/terms/termsOf.ts'
import { readScoredBlockers, type ScoredBlockers } from '../../rounds/settling/readBlockers.ts'
import type { ScoredNow } from '../../rounds/settling/readSettling.ts'
import type { KeptRound } from '../results/KeptRound.ts'
import { notThere } from '../routing/findTarget.ts'
import type { World } from '../World.ts'

/** As long as nothing in the round changes, what is left of it does not either. */
const known = new WeakMap<KeptRound, ScoredBlockers>()

/** A round in which somebody answers all the time is shown as it was a moment ago. */
const TRIES = 5

/** What answers and results leave to be done, of the very results that are shown with it. 待处理事项及其所依据的结果 */
export async function scoredBlockers(
  world: Pick<World, 'keptRound' | 'store'>,
  round: string,
): Promise<{ readonly terms: Terms; readonly scored: ScoredNow; readonly looked: ScoredBlockers }> {
  const { store } = world
  for (let tries = 1; ; tries += 1) {
    const found = await world.keptRound(round)
    if (!found) throw notThere('round')
    const { kept } = found
    const { revision, receipt } = kept
    const scored = { revision, receipt: receipt.hash, standings: kept.scored.standings }
    const looked = known.get(kept)
    if (looked) return { terms: await termsOf(store.db, round), scored, looked }
    const read = await readTogether(store, async (tx) => {
      // Somebody has answered meanwhile: the squares would be of another state than the results.
      if (tries < TRIES && (await findRound(tx, round))?.revision !== revision) return null
      const terms = await termsOf(tx, round)
      return { terms, looked: await readScoredBlockers(tx, terms, scored.standings, store.now()) }
    })
    if (!read) continue
    known.set(kept, read.looked)
    return { scored, ...read }
  }
}
