import type { Role } from '../model/Role.ts'

/** A role that a person holds at this moment, over a unit and all below it, in one round or in all; also as a deputy. 现任职责 */
export interface HeldDuty {
  readonly role: Role
  readonly unit: string
  /** The units above it, nearest first; none above a topmost one, whose duties reach the whole installation. */
  readonly above: readonly string[]
  /** Null: in every round. */
  readonly round: string | null
  /** Id of the person for whom it is held as a deputy; null: it is the person's own. */
  readonly deputyFor: string | null
}
