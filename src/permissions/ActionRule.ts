import type { Role } from '../model/Role.ts'

/**
 * How far a duty reaches. 范围
 *
 * `subtree`: what belongs to its unit or a unit below, in its round. `within`: also what its unit is a part of (a round of the county, seen from a
 * township). `around`: what belongs to its subtree, whatever the round: names that one must know in order to work. `anywhere`: whoever holds it at all.
 */
export type Reach = 'subtree' | 'within' | 'around' | 'anywhere'

/** Who may do something, and over what. 权限 */
export interface ActionRule {
  /** As it is shown in menus, in the manual, and where a token's scope is chosen. */
  readonly title: string
  readonly roles: readonly Role[]
  readonly reach: Reach
  /** Everybody may do it to his own. */
  readonly self?: true
  /** It changes nothing: what an auditor may be given. */
  readonly reads?: true
}
