import type { Instant } from '../../model/Instant.ts'
import type { StageKind, StageState } from '../../model/RoundStage.ts'

/** A unit that has not done what a stage is for. */
export interface BehindUnit {
  readonly unit: string
  readonly name: string
  /** Where it stands: 未开始, 填报中, 待本单位审核, 未报. */
  readonly state: string
  /** There is nobody who could do it: an account has to be made first. */
  readonly nobody: boolean
  /** Its own end, where a later one was granted. */
  readonly until: Instant | null
  readonly overdue: boolean
}

/** Somebody who assesses and has not finished: an office that leads rows, or a person with a share. */
export interface BehindAssessor {
  /** An office or a person. */
  readonly kind: 'lead' | 'person'
  readonly id: string | null
  readonly name: string
  readonly left: number
  readonly expected: number
}

/** Who is behind in a stage that has an end. 未办结的阶段 */
export interface Behind {
  readonly position: number
  readonly stage: string
  readonly kind: StageKind
  readonly state: StageState
  readonly closesAt: Instant
  /** Null: over, or the calendar does not reach it. */
  readonly workdaysLeft: number | null
  readonly units: readonly BehindUnit[]
  readonly assessors: readonly BehindAssessor[]
}
