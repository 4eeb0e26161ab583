import type { Actor } from '../../model/Actor.ts'
import type { ActionId } from '../../permissions/actions.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'

/** A person as whom somebody is signed in. 登录人 */
export interface VisitingPerson {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unit: string
}

/** Who asks, and what he holds at this moment; nobody is known by his address. 来访者 */
export type SignedIn =
  | { readonly by: 'session'; readonly person: VisitingPerson; readonly duties: readonly HeldDuty[]; readonly session: string }
  | {
      readonly by: 'token'
      readonly person: VisitingPerson
      readonly duties: readonly HeldDuty[]
      readonly token: string
      /** Cuts what the person may. */
      readonly scope: readonly ActionId[]
    }
  /** Whoever sits at the machine of a demonstration: an invented person. */
  | { readonly by: 'demonstration'; readonly person: VisitingPerson; readonly duties: readonly HeldDuty[] }

export type Visitor = SignedIn | { readonly by: 'nobody' }

/** As which role something was allowed, and for whom as a deputy. 以何身份 */
export interface Capacity {
  readonly role: Actor['role']
  readonly deputyFor: string | null
}

/** Where no role was needed. */
export const AS_HIMSELF: Capacity = { role: '', deputyFor: null }

/** As the journal has him, in the role by which it was allowed. */
export const actorOf = ({ person: { id, name } }: SignedIn, { role, deputyFor }: Capacity): Actor =>
  deputyFor === null ? { id, name, role } : { id, name, role, deputyFor }
