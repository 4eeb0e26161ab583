import type { Role } from '../model/Role.ts'
import type { HeldDuty } from './HeldDuty.ts'

/** Roles that are held for the unit itself, and not over it. 单位自己的职责 */
export const UNIT_ROLES: readonly Role[] = ['unit-filler', 'unit-reviewer', 'unit-leader']

/** Is it held for the unit itself? 是否单位自己的职责 */
export const isOfUnit = ({ role }: Pick<HeldDuty, 'role'>): boolean => UNIT_ROLES.includes(role)

/**
 * The duties by which somebody looks at units from outside. Whoever has none over a row is one of the unit there: who assessed or recorded something is not his
 * to know, only which office is in charge. 考核方的职责
 */
export const assessingDuties = (held: readonly HeldDuty[]): readonly HeldDuty[] => held.filter((duty) => !isOfUnit(duty))
