import type { Role } from '../model/Role.ts'
import type { HeldDuty } from './HeldDuty.ts'
import type { Target } from './Target.ts'

/** `here`: over the granter's own unit and all below; `below`: only over units below his own. 授予的范围 */
type GrantReach = 'here' | 'below'

const ASSESSMENT = [
  'lead-assessor',
  'assessor',
  'third-party',
  'expert',
  'scoring-group',
  'leading-group',
] as const satisfies readonly Role[]

const here = (roles: readonly Role[]): Readonly<Partial<Record<Role, GrantReach>>> =>
  Object.fromEntries(roles.map((role) => [role, 'here' as const]))

/**
 * Which role may be given by whom; with it goes ending it, handing it over and managing the account of who holds it. 职责的授予权限
 *
 * Nobody makes his own equal but the administrator: an office names the offices below it, a leader the reviewers and fillers of his unit, a reviewer its
 * fillers. Auditors look over the office's shoulder, so the office does not choose them. Who stands in for an administrator makes none: he would outlast
 * his time, or shut out the one for whom he stands in.
 */
export const GRANTS: Readonly<Partial<Record<Role, Readonly<Partial<Record<Role, GrantReach>>>>>> = {
  administrator: here(['administrator', 'organiser', ...ASSESSMENT, 'unit-filler', 'unit-reviewer', 'unit-leader', 'auditor']),
  organiser: { organiser: 'below', ...here([...ASSESSMENT, 'unit-filler', 'unit-reviewer', 'unit-leader']) },
  'unit-leader': here(['unit-filler', 'unit-reviewer']),
  'unit-reviewer': here(['unit-filler']),
}

/** The duty by which a role may be granted over a unit and in a round; null: by none. 能否授予 */
export function grantingDuty(held: readonly HeldDuty[], role: Role, { units, round }: Target): HeldDuty | null {
  const reaches = ({ role: own, unit, round: ownRound, deputyFor }: HeldDuty) => {
    const reach = deputyFor !== null && role === 'administrator' ? undefined : GRANTS[own]?.[role]
    const far = units.indexOf(unit)
    return reach !== undefined && far >= (reach === 'below' ? 1 : 0) && (ownRound === null || ownRound === round)
  }
  return held.find(reaches) ?? null
}

/** Duties of somebody that one could not have granted: over him, another has the say. 无权授予的职责 */
export const ungrantable = <D extends HeldDuty>(held: readonly HeldDuty[], duties: readonly D[]): readonly D[] =>
  duties.filter(({ role, unit, above, round }) => grantingDuty(held, role, { units: [unit, ...above], round }) === null)
