import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { roleInWords, type Role } from '../../model/Role.ts'
import { grantingDuty, ungrantable } from '../../permissions/grants.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'

/** A role over a unit, in a round or in all, as far as granting asks. */
type Granted = Pick<HeldDuty, 'role' | 'unit' | 'above' | 'round'>

/** The duty by which the asker grants it, hands it over or ends it; stops where none of his reaches so far. 授予权限检查 */
export function grantedBy(held: readonly HeldDuty[], { role, unit, above, round }: Granted): HeldDuty {
  const duty = grantingDuty(held, role, { units: [unit, ...above], round })
  if (duty) return duty
  throw new Refusal(
    'forbidden',
    'not-yours-to-grant',
    `您不能在这个单位或批次授予、移交或收回“${roleInWords(role)}”。请联系能授予它的上级管理人员。`,
  )
}

/** Stops who would make of the duty that he only stands in for one of his own, or a longer one. 代理不得自授 */
export function refuseLentToOneself(by: HeldDuty, actor: Actor, person: string): void {
  if (by.deputyFor !== null && person === actor.id)
    throw new Refusal(
      'forbidden',
      'lent-to-oneself',
      '您在这里是临时代理，不能凭代理的职责给自己授予职责或延长代理。请由担任人或上级管理人员办理。',
    )
}

/**
 * Stops who would manage the account of somebody above him: whoever can give a person a new password can act as that person. 账号管理权限检查
 */
export function refuseAbove(held: readonly HeldDuty[], duties: readonly HeldDuty[]): void {
  const beyond = [...new Set(ungrantable(held, duties).map(({ role }) => role))]
  if (beyond.length > 0)
    throw new Refusal(
      'forbidden',
      'account-above-you',
      `这个人员担任${rolesInWords(beyond)}，这些职责不由您授予，所以账号也不由您管理。请联系系统管理员。`,
    )
}

const rolesInWords = (roles: readonly Role[]): string => roles.map((role) => `“${roleInWords(role)}”`).join('、')
