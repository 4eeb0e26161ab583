import type { ScoredAlone } from '../rounds/objections/movedBy.ts'
import { notThere } from './routing/findTarget.ts'
import type { World } from './World.ts'

/** A round's units as they are scored now, each alone: beside them a trial puts one otherwise. 各单位的得分 */
export async function scoredAlone(world: Pick<World, 'keptRound'>, round: string): Promise<ScoredAlone> {
  const found = await world.keptRound(round)
  if (!found) throw notThere('round')
  const { units, scored } = found.kept
  return { results: [...units.values()].map(({ result }) => result), history: scored.facts.history, decisions: scored.facts.decisions }
}
