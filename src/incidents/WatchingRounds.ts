import type { Performance } from '../store/perform.ts'

/** What happened, or no longer counts as having happened, to a unit. */
export interface Happening {
  readonly unit: string
  readonly kind: string
  readonly on: string
  readonly fields: Readonly<Record<string, string | null>>
}

/**
 * Computes the unit's results again wherever they rest on what happened, in the transaction in which it is recorded; refuses what a
 * running round could not read. 随事项重算
 *
 * Rounds know incidents, and not the other way round: so they are handed in.
 */
export type WatchingRounds = (performance: Performance, happenings: readonly Happening[]) => Promise<void>
