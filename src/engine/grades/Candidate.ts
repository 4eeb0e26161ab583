import type { Result } from '../../model/Result.ts'
import type { StandingFigures } from '../Env.ts'
import type { Placed } from '../standing/places.ts'

/** A result and what is known of its place, before it is graded. 待定等次的单位 */
export interface Candidate {
  readonly result: Result
  /** Outside the ranking: vetoed, or without a score. */
  readonly out: boolean
  readonly maybeOut: boolean
  readonly place: Placed | null
  readonly figures: StandingFigures
}
