import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../model/instantAfter.ts'

/** How long a browser stays signed in. 会话时限 */
export interface SessionLimits {
  /** Without a request. */
  readonly idleMinutes: number
  /** In all, however busy. */
  readonly absoluteHours: number
}

/** Half an hour as 等级保护 auditors expect; a working day and its evening. */
export const USUAL_LIMITS: SessionLimits = { idleMinutes: 30, absoluteHours: 12 }

/** The cookie's secret is replaced so often; a stolen one is worth no more than that. */
export const RENEWAL_MS = HOUR_MS

/** Requests that were on their way with the secret before still arrive. */
export const OVERLAP_MS = MINUTE_MS

/** `seenAt` is not written at each request. */
export const SEEN_MS = MINUTE_MS

/** A browser or an address from which somebody signed in is known for so long; then its session is taken out. */
export const KNOWN_MS = 180 * DAY_MS
