import type { DraftUnit } from '../units/NewUnit.ts'
import type { RegisteredUnit } from '../units/Register.ts'
import type { RowPlan } from './Preview.ts'

/** What a table of units would do to the register. 单位导入计划 */
export interface UnitPlan {
  readonly rows: readonly RowPlan[]
  readonly faults: readonly string[]
  /** New units under ids of the plan's own: their row's. */
  readonly drafts: readonly DraftUnit[]
  /** Existing units as they would be. */
  readonly changed: readonly RegisteredUnit[]
}
