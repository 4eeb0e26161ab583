import { selfCheckInWords, type SelfCheckState } from './SelfCheckStep.ts'

/** How far a unit is with its self-check, told by others: of one that is being filled in also whether anybody has begun, or could. 自查进展 */
export type SelfCheckStanding = SelfCheckState | 'not-begun' | 'nobody'

/** In the order in which they are worth a look. 自查进展 */
export const SELF_CHECK_STANDINGS: readonly SelfCheckStanding[] = ['nobody', 'not-begun', 'filling', 'returned', 'submitted', 'confirmed']

/** What is known of a unit besides its last step. */
interface Signs {
  /** Something was typed or laid beside a cell. */
  readonly begun: boolean
  /** Somebody may fill in for it. */
  readonly hasFiller: boolean
}

/** How far a unit is, by its state and by what it has begun. 自查进展 */
export const selfCheckStanding = (state: SelfCheckState, { begun, hasFiller }: Signs): SelfCheckStanding =>
  state !== 'filling' || begun ? state : hasFiller ? 'not-begun' : 'nobody'

export const standingInWords = (standing: SelfCheckStanding): string =>
  standing === 'nobody' ? '没有填报人' : standing === 'not-begun' ? '未开始' : selfCheckInWords(standing)
