import { Refusal } from '../../model/Refusal.ts'
import type { ActionId } from '../../permissions/actions.ts'
import { may } from '../../permissions/may.ts'
import type { World } from '../World.ts'
import { refuseBeyondScope } from './decide.ts'
import { FINDERS, findTarget, notThere, type FoundById } from './findTarget.ts'
import type { SignedIn } from './Visitor.ts'

/** For a further object that a request names: the unit into which another one goes. 另一对象的权限 */
export async function mustMay(world: World, visitor: SignedIn, action: ActionId, on: FoundById, id: string): Promise<void> {
  refuseBeyondScope(visitor, action)
  const target = await findTarget(world, on, id, {}, visitor.person.id)
  if (!target) throw notThere(on)
  const verdict = may(visitor.duties, action, target)
  if (verdict.allowed) return
  if (!may(visitor.duties, FINDERS[on].seenBy, target).allowed) throw notThere(on)
  throw new Refusal('forbidden', 'no-right', verdict.message)
}
