import type { Instant } from '../../model/Instant.ts'
import type { LatePolicy, StageKind, StageState } from '../../model/RoundStage.ts'

/** A later end of a unit, as who may know of it is shown it. 延期 */
export interface ShownException {
  readonly id: string
  readonly unit: string
  readonly name: string
  readonly until: Instant
  readonly why: string
  /** Who granted it, and when. */
  readonly by: string
  readonly at: Instant
}

/** What followed for a unit from the end. 逾期办理 */
export interface ShownConclusion {
  readonly unit: string
  readonly name: string
  readonly at: Instant
  /** Questions to which the program said that nothing was handed in. */
  readonly declared: readonly string[]
  /** Questions that a person must judge. */
  readonly left: readonly string[]
}

/** A stage of a round, as a unit or who organises it reads it. 阶段 */
export interface ShownStage {
  readonly position: number
  readonly name: string
  readonly kind: StageKind
  /** For everybody; a unit's own end is among `own`. */
  readonly state: StageState
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** Null: it has no end, is over, or the calendar does not reach it. */
  readonly workdaysLeft: number | null
  readonly late: LatePolicy
  /** What follows for who is late, in a sentence. 逾期怎么算 */
  readonly lateWords: string
  /** The notice's words. */
  readonly text: string
  readonly exceptions: readonly ShownException[]
  readonly conclusions: readonly ShownConclusion[]
  /** How it stands for each of the reader's own units. */
  readonly own: readonly {
    readonly unit: string
    readonly name: string
    readonly until: Instant | null
    readonly state: StageState
    readonly workdaysLeft: number | null
  }[]
}

/** 阶段和延期 */
export interface StagesSheet {
  readonly now: Instant
  readonly organiser: string
  readonly stages: readonly ShownStage[]
}
