import type { Actor } from '../../../model/Actor.ts'
import type { Unit } from '../../../model/Facts.ts'
import type { Instant } from '../../../model/Instant.ts'
import type { Db } from '../../../store/Db.ts'
import type { Terms } from '../../life/terms/termsOf.ts'

/** What a change is planned from. 变更的依据 */
export interface PlanMeans {
  readonly db: Db
  readonly terms: Terms
  /** In the order of the roster. */
  readonly members: ReadonlyMap<string, Unit>
  readonly positions: ReadonlyMap<string, number>
  readonly actor: Actor
  readonly at: Instant
  readonly on: string
}
