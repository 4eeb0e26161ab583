import type { Instant } from '../../model/Instant.ts'
import type { StageKind, StageState } from '../../model/RoundStage.ts'
import type { SelfCheckStanding } from '../../model/SelfCheckStanding.ts'
import type { Progress, SquareState } from '../../model/Square.ts'
import type { WaitingCounts } from '../../store/queries/roundWork.ts'
import type { Tally } from './tally.ts'

/** A stage with how far what is done in it is. 阶段及进度 */
export interface StageProgress {
  readonly position: number
  readonly name: string
  readonly kind: StageKind
  readonly state: StageState
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** Of an open stage; null where it has no end, or the calendar does not reach it. */
  readonly workdaysLeft: number | null
  /** Units with a later end. */
  readonly grants: number
  /** Null: nothing is counted in it. */
  readonly progress: Progress | null
}

/** A unit by name, with what it has to do. */
export interface UnitNamed {
  readonly unit: string
  readonly name: string
}

/** How far a unit is, by itself and by those who assess. 单位进度 */
export interface UnitProgress extends UnitNamed, Tally {
  readonly group: string
}

/** A unit for which a stage is over, and which has not done what it was for. 逾期单位 */
export interface OverdueUnit extends UnitNamed {
  readonly stage: string
}

/** Who leads rows, and how far they are. 牵头单位进度 */
export interface LeadProgress {
  readonly lead: string
  /** The office bound to it; null: none was. */
  readonly office: string | null
  /** A row to begin with: the first that is not done. */
  readonly next: string | null
  readonly progress: Progress
}

/** How far somebody is with what was given to him. 考核人员进度 */
export interface PersonProgress {
  readonly person: string
  readonly name: string
  readonly progress: Progress
}

/** Where a round stands, as far as the reader may see it. 批次概况 */
export interface RoundOverview {
  readonly round: string
  readonly units: number
  readonly rows: number
  readonly stages: readonly StageProgress[]
  /** Squares by state. */
  readonly states: Readonly<Partial<Record<SquareState, number>>>
  readonly all: Tally
  readonly groups: readonly ({ readonly name: string; readonly units: number } & Tally)[]
  /** Slowest first. */
  readonly leads: readonly LeadProgress[]
  readonly people: readonly PersonProgress[]
  /** Units with most still to be assessed, so many of them. */
  readonly slow: readonly UnitProgress[]
  /** Null where the unit itself is asked nothing. */
  readonly selfChecks: Readonly<Partial<Record<SelfCheckStanding, number>>> | null
  readonly overdue: { readonly count: number; readonly first: readonly OverdueUnit[] }
  readonly waiting: WaitingCounts
}
