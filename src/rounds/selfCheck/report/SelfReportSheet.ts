import type { Instant } from '../../../model/Instant.ts'
import type { ReportCopy } from '../../../model/SelfReport.ts'
import type { SelfWindow } from '../SelfCheckSheet.ts'
import type { ReportPart } from './reportParts.ts'

/** A part with what is written in it. */
export interface WrittenPart extends ReportPart {
  readonly written: string
  /** What the program would write there now; empty: it cannot. */
  readonly drafted: string
}

/** A unit's report on its self-check. 自查报告页 */
export interface SelfReportSheet {
  readonly round: { readonly id: string; readonly title: string }
  readonly unit: { readonly id: string; readonly name: string }
  readonly now: Instant
  readonly title: string
  readonly wanted: boolean
  readonly copies: readonly ReportCopy[]
  readonly window: SelfWindow | null
  readonly may: { readonly write: boolean; readonly handIn: boolean; readonly receive: boolean }
  /** Null: nobody has begun. Then what is shown is the draft. */
  readonly version: number | null
  readonly changed: { readonly by: string; readonly at: Instant } | null
  readonly parts: readonly WrittenPart[]
  /** The electronic copy. */
  readonly handedIn: {
    readonly by: string
    readonly at: Instant
    readonly file: string | null
    readonly hash: string
    /** It was changed afterwards, and not handed in again. */
    readonly changedSince: boolean
  } | null
  /** The stamped paper copy. */
  readonly paper: { readonly by: string; readonly at: Instant; readonly file: string | null; readonly note: string } | null
}
