import type { VisitStatus } from '../../model/VisitStatus.ts'
import type { Wanted } from '../visit/visitAddress.ts'

/** One address on the list of a run. 待访地址 */
export interface Entry {
  /** Its place on the list, from 0. */
  readonly id: number
  readonly url: string
  /** The page that led to it; -1: it was given. */
  readonly from: number
  readonly depth: number
  readonly wanted: Wanted
}

/** How a visit to it ended, as the run remembers it. 访问结果 */
export interface Outcome {
  readonly id: number
  readonly status: VisitStatus
  readonly code: number | null
  /** Of the try, from 1. */
  readonly tries: number
  readonly at: number
  readonly ms: number
  readonly bytes: number
  readonly sha256: string
  /** Of what the page says; empty for what is no page. */
  readonly fingerprint: string
  readonly finalUrl: string
  /** Places on the list of what it leads to as well, found before by other pages and not known to be fine. */
  readonly alsoTo: readonly number[]
}
