import type { Change } from '../../../../engine/whatIf/Change.ts'
import type { RoundFactsSheet, RoundSheet } from '../../../api.ts'
import type { Suggestion } from './suggestions.ts'
import type { TrialOutcome } from './TrialOutcome.ts'

/** What the page asks of the worker that has the round. 试算的请求 */
export type TrialRequest =
  | { readonly kind: 'open'; readonly data: RoundFactsSheet }
  | { readonly kind: 'try'; readonly unit: string; readonly changes: readonly Change[]; readonly turn: number }
  /** The whole ranking, only where it is looked at. */
  | { readonly kind: 'whole'; readonly changes: readonly Change[] }
  | { readonly kind: 'suggest'; readonly unit: string }
  | { readonly kind: 'stopSuggesting' }

/** What the worker says. 试算的回答 */
export type TrialReply =
  | { readonly kind: 'opening'; readonly scored: number; readonly units: number }
  /** `start`: the unit to look at where nobody asked for one; null: no unit has a place in a table. */
  | { readonly kind: 'opened'; readonly start: string | null }
  /** `isSame`: scored again here, the round gives the server's receipt. */
  | { readonly kind: 'checked'; readonly receipt: string; readonly isSame: boolean }
  | { readonly kind: 'tried'; readonly turn: number; readonly outcome: TrialOutcome }
  | { readonly kind: 'whole'; readonly round: RoundSheet }
  | { readonly kind: 'suggesting'; readonly tried: number; readonly of: number }
  | { readonly kind: 'suggested'; readonly unit: string; readonly suggestions: readonly Suggestion[] }
  | { readonly kind: 'failed'; readonly message: string }
