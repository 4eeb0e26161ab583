import type { AnswerValue } from '../../model/Facts.ts'

/** One answer put in place of those that count now. 一处改动 */
export interface Change {
  readonly unit: string
  readonly check: string
  /** The object, month or seat it speaks of, where the check is asked once for each. */
  readonly object?: string
  readonly value: AnswerValue
}
