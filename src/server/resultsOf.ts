import { notThere } from './routing/findTarget.ts'
import type { RoundResults, World } from './World.ts'

/** A round scored as it stands; refuses one that there is not. 批次的得分 */
export async function resultsOf(world: World, id: string): Promise<RoundResults> {
  const found = await world.roundResults(id)
  if (!found) throw notThere('round')
  return found
}
