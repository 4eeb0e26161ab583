import { openBrowser } from '../../collectors/browser/openBrowser.ts'
import { USUAL_RETRIES } from '../../collectors/collectSite.ts'
import { USUAL_PACE, type ShippingPace } from './RunShipper.ts'

/** How a process visits. 办理检查的要求 */
export interface VisitTerms {
  readonly pace: ShippingPace
  /** Who was not heard of for so long is taken for dead. */
  readonly silenceMs?: number
  /** Another worker is given the run after so long, so that no visit outlasts what the queue allows. */
  readonly longestMs: number
  /** Between two looks at where it may go. */
  readonly targetsMs: number
  /** Milliseconds before what failed is tried again, one try after the other. */
  readonly retryAfter: readonly number[]
  /** Starts a browser, for a run whose site wants one. */
  readonly openBrowser: typeof openBrowser
}

export const USUAL_TERMS: VisitTerms = {
  pace: USUAL_PACE,
  longestMs: 6 * 3_600_000,
  targetsMs: 5_000,
  retryAfter: USUAL_RETRIES,
  openBrowser,
}
