import type { ActionId } from '../permissions/actions.ts'
import { may } from '../permissions/may.ts'
import { assessingDuties } from '../permissions/unitRoles.ts'
import { findTarget, notThere } from './routing/findTarget.ts'
import type { SignedIn } from './routing/Visitor.ts'
import type { World } from './World.ts'

/**
 * Whether somebody looks at a unit of a round only as one of its own people: then of its result he sees what it was shown. 是否仅以本单位身份查看
 *
 * Who may by a duty from outside, too, is at work there.
 */
export async function isOnlyOfUnit(
  world: World,
  { person, duties }: SignedIn,
  action: ActionId,
  params: { readonly round: string; readonly unit: string },
): Promise<boolean> {
  const target = await findTarget(world, 'round-unit', '', params, person.id)
  if (!target) throw notThere('round-unit')
  return !may(assessingDuties(duties), action, target).allowed
}
