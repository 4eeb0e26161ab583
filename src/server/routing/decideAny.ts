import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import type { World } from '../World.ts'
import { decide, type Parts } from './decide.ts'
import type { FoundById } from './findTarget.ts'
import type { Capacity, SignedIn } from './Visitor.ts'

/** By which of several rights, each of which is enough, in their order; refused in the words of the last. 任一权限 */
export async function decideAny(
  world: World,
  visitor: SignedIn,
  [first, ...others]: readonly ActionId[],
  on: FoundById,
  params: Parts['params'],
): Promise<Capacity> {
  if (first === undefined) throw new Error('There is no right by which this may be done.')
  try {
    return await decide(world, { action: first, on }, visitor, { params, query: {}, body: null })
  } catch (error) {
    if (others.length === 0 || !(error instanceof Refusal) || error.kind !== 'forbidden') throw error
    return decideAny(world, visitor, others, on, params)
  }
}
