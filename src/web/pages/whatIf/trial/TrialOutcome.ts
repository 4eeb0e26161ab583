import type { Change } from '../../../../engine/whatIf/Change.ts'
import type { AskedNow } from '../../../../engine/whatIf/askedNow.ts'
import type { UnitSheet } from '../../../api.ts'
import type { TrialRound } from './TrialRound.ts'

/** A unit whose answers are tried, and the whole round, as they are and as they would be. 试算结果 */
export interface TrialOutcome {
  readonly before: { readonly round: TrialRound; readonly unit: UnitSheet }
  readonly after: { readonly round: TrialRound; readonly unit: UnitSheet }
  /** The unit's questions with the answers that count after the changes. */
  readonly asked: readonly AskedNow[]
  /** The answers that counted before, by `check@object`. */
  readonly original: readonly AskedNow[]
  /** Changes that the round could not take: another address, another round. */
  readonly refused: readonly Change[]
}
