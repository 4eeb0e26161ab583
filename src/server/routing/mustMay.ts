import type { ActionId } from '../../permissions/actions.ts'
import type { World } from '../World.ts'
import { decide } from './decide.ts'
import type { FoundById } from './findTarget.ts'
import type { SignedIn } from './Visitor.ts'

/** For a further object that a request names: the unit into which another one goes. 另一对象的权限 */
export async function mustMay(world: World, visitor: SignedIn, action: ActionId, on: FoundById, id: string): Promise<void> {
  await decide(world, { action, on }, visitor, { params: { [on]: id }, query: {}, body: undefined })
}
