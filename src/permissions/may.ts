import type { Role } from '../model/Role.ts'
import { ACTIONS, type ActionId } from './actions.ts'
import type { ActionRule } from './ActionRule.ts'
import type { HeldDuty } from './HeldDuty.ts'
import type { Target } from './Target.ts'

/** Allowed, as which role (empty where it is one's own thing) and for whom; or not, with the sentence for who asked. 判定 */
export type Verdict =
  | { readonly allowed: true; readonly role: Role | ''; readonly deputyFor: string | null }
  | { readonly allowed: false; readonly message: string }

/** Whether somebody who holds these duties now may do this to that. 是否有权 */
export function may(held: readonly HeldDuty[], action: ActionId, target: Target): Verdict {
  const rule: ActionRule = ACTIONS[action]
  if (rule.self && target.self) return { allowed: true, role: '', deputyFor: null }
  const duty = held.find((one) => rule.roles.includes(one.role) && reaches(rule, one, target))
  return duty ? { allowed: true, role: duty.role, deputyFor: duty.deputyFor } : { allowed: false, message: refusalOf(rule, held) }
}

/** Whether they hold it anywhere: a menu is shown, a list is not empty for want of rights. */
export const mayAnywhere = (held: readonly HeldDuty[], action: ActionId): boolean => {
  const { roles, self }: ActionRule = ACTIONS[action]
  return self === true || held.some(({ role }) => roles.includes(role))
}

/** The duties by which they may: what a list is filtered by. A duty without units above reaches everything. 有权的范围 */
export const dutiesFor = (held: readonly HeldDuty[], action: ActionId): readonly HeldDuty[] => {
  const { roles }: ActionRule = ACTIONS[action]
  return held.filter(({ role }) => roles.includes(role))
}

/** A duty over a topmost unit reaches what belongs to no unit, too. */
const coversUnits = ({ unit, above }: HeldDuty, { units }: Target): boolean =>
  units.includes(unit) || (units.length === 0 && above.length === 0)

/** Who has to do with one round reads what that round looks at, and changes it only by another duty. */
const coversRound = ({ reads }: ActionRule, duty: HeldDuty, { round, seenIn = [] }: Target): boolean =>
  duty.round === null || duty.round === round || (reads === true && seenIn.includes(duty.round))

function reaches(rule: ActionRule, duty: HeldDuty, target: Target): boolean {
  switch (rule.reach) {
    case 'anywhere':
      return true
    case 'around':
      return coversUnits(duty, target)
    case 'subtree':
      return coversUnits(duty, target) && coversRound(rule, duty, target)
    case 'within':
      return (coversUnits(duty, target) || isPartOf(duty, target)) && coversRound(rule, duty, target)
  }
}

const isPartOf = ({ above }: HeldDuty, { units: [nearest] }: Target): boolean => nearest !== undefined && above.includes(nearest)

/** Tells apart who needs another role from who needs another unit. */
function refusalOf({ title, roles }: ActionRule, held: readonly HeldDuty[]): string {
  const holds = held.some(({ role }) => roles.includes(role))
  return holds
    ? `您可以“${title}”，但这个对象不在您负责的单位或批次之内。请联系它所属单位的负责人。`
    : `您现在的职责不能“${title}”。需要办理的，请联系系统管理员或政务公开办。`
}
