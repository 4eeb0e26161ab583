import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { Instant } from '../../model/Instant.ts'
import type { MappedPage } from '../../model/Site.ts'
import type { Reachability, VisitStatus } from '../../model/VisitStatus.ts'

/** What a run's sheet has to say, of whatever version of the program. 采集结果 */
export interface FoundSheet {
  readonly site: string
  readonly from: Instant
  readonly until: Instant
  readonly pages: number
  readonly statuses: Readonly<Partial<Record<VisitStatus, number>>>
  readonly columns: readonly {
    readonly path: string
    readonly url: string
    readonly items: number | null
    readonly latest: CalendarDate | null
    readonly status: VisitStatus
    readonly outcome: Reachability
    readonly at: Instant | null
  }[]
  readonly brokenLinks: readonly {
    readonly url: string
    readonly from: string
    readonly status: VisitStatus
    readonly kind: 'page' | 'attachment' | 'other'
    readonly pages: number
    readonly alsoFrom: readonly string[]
  }[]
  readonly unseen: readonly { readonly url: string; readonly from: string; readonly status: VisitStatus }[]
  readonly captures: readonly {
    readonly sha256: string
    readonly url: string
    readonly asked: string
    readonly at: Instant
    readonly status: VisitStatus
    readonly code: number
    readonly why: string
  }[]
  readonly map: readonly MappedPage[]
}

/** A run that is through, wherever it was made: what is taken in. 采集成果 */
export interface FoundRun {
  readonly sheet: FoundSheet
  /** The same as it was written, by whose hash it is known. */
  readonly sheetBytes: Uint8Array
  /** The record that is kept under a hash. */
  readonly capture: (sha256: string) => Promise<Uint8Array>
  /** A picture by its hash, and of which address it was taken. */
  readonly pictures: readonly { readonly asked: string; readonly sha256: string }[]
  readonly picture: (sha256: string) => Promise<Uint8Array>
  /** How visits to some addresses ended, of those that it made. */
  readonly outcomesOf: (urls: ReadonlySet<string>) => Promise<ReadonlyMap<string, VisitStatus>>
}
