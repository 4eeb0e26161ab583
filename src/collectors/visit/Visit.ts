import type { VisitStatus } from '../../model/VisitStatus.ts'

/** One visit to one address: what was asked, what came, how it ended. 访问记录 */
export interface Visit {
  readonly url: string
  /** Where it ended after all redirects. */
  readonly finalUrl: string
  readonly redirects: number
  readonly status: VisitStatus
  /** Of the last answer; null: there was none. */
  readonly code: number | null
  /** The system's own word, for a log. */
  readonly note: string
  /** As the server says it, without parameters, lower case. */
  readonly type: string
  /** Of the body as it is, unpacked; of what only its beginning was read, as the server says; -1: unknown. */
  readonly bytes: number
  /** Of the body that was read whole; else empty. */
  readonly sha256: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly ms: number
  /** A server asks not to be visited for so long; null: it does not. */
  readonly waitMs: number | null
}

/** A visit with what came, as long as somebody reads it. 访问所得 */
export interface Visited {
  readonly visit: Visit
  readonly body: Uint8Array
  /** Of the last answer. */
  readonly contentType: string | null
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}
