import type { Unit } from '../../../model/Facts.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { CalendarData } from '../../../model/RoundFacts.ts'
import type { RoundPlan } from '../../../model/RoundPlan.ts'
import type { MatrixTable } from '../../matrix/Matrix.ts'

/** A registered unit as far as a plan asks about it. */
export interface KnownUnit {
  readonly name: string
  /** It exists on the day to which the round counts. */
  readonly exists: boolean
  /** It belongs to the organising unit. */
  readonly within: boolean
}

/** A plan with what follows from it: what its gaps are found in. 草案的现状 */
export interface PlanState {
  readonly plan: RoundPlan
  /** As the notice has it, not moved. */
  readonly programme: Programme
  readonly roster: readonly Unit[]
  readonly tables: readonly MatrixTable[]
  /** Of the matrix as it is now. */
  readonly digest: string
  readonly known: ReadonlyMap<string, KnownUnit>
  readonly calendar: CalendarData
  /** Offices of which somebody may score what they lead; null: not looked up. */
  readonly leading: ReadonlySet<string> | null
  /** What the rounds that were opened are called. */
  readonly titles: readonly string[]
}
