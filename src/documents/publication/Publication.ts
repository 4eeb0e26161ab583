import type { Receipt } from '../../engine/receipt.ts'
import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { PlaceRange } from '../../model/Standing.ts'
import type { FractionText } from '../../model/Fraction.ts'
import type { ResultState } from '../../model/Result.ts'
import type { EarlierResult, GradeDecision } from '../../model/Facts.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { PublicationLevel } from '../../model/Settling.ts'
import type { OpenReceipt } from './data/openReceipt.ts'

/** Names the layout of the folder: another layout is never taken for a tampered one. 公布件格式 */
export const PUBLICATION_FORMAT = 'mingjing-publication/1'

/** Raised when the pages made of the same data come out otherwise: then another program's pages are not compared byte by byte. 页面版次 */
export const RENDERING = 2

/** One signature under what is published. 公布的审定 */
export interface PublishedApproval {
  readonly body: string
  readonly name: string
  readonly on: CalendarDate
  /** Signed by hand on paper, or in the program. */
  readonly via: 'page' | 'paper'
}

/** What the office says with a publication. 公布时写明的事项 */
export interface PublicationWords {
  readonly level: PublicationLevel
  /** Who publishes. */
  readonly office: string
  readonly on: CalendarDate
  /** Where, how and until when one objects. */
  readonly objections: string
  /** Anything else; may be empty. */
  readonly note: string
}

/** The round itself, as far as results are computed from it. 公布的批次条件 */
export type PublishedTerms = Pick<RoundFacts, 'id' | 'title' | 'demonstration' | 'asOf' | 'shift' | 'period' | 'calendar'>

/** What a publication is of: everything that stands on its first page but the results. 公布件抬头 */
export interface PublicationHead extends PublicationWords {
  readonly format: typeof PUBLICATION_FORMAT
  readonly rendering: number
  readonly programme: { readonly id: string; readonly title: string; readonly version: number; readonly hash: string }
  readonly round: PublishedTerms
  readonly approvals: readonly PublishedApproval[]
  /** Why the organiser published alone; null where the programme's bodies approved. */
  readonly unapproved: string | null
  /** The journal's head when it was made. 日志头 */
  readonly journal: string
  readonly settled: { readonly number: number; readonly on: CalendarDate }
  /** Of the settled result, with those of its parts that are published. */
  readonly receipt: OpenReceipt
  /** Of the facts as they are published, without names; only where cards are. 公开事实的回执 */
  readonly publicReceipt: Receipt | null
  /** What a named body decided, without the names of persons; empty where only grades are published. */
  readonly decisions: readonly GradeDecision[]
  /** Places of earlier years that grades may look at; only where cards are. */
  readonly history: readonly EarlierResult[]
}

/** Points, as far as they are published; absent where only grades are. 公布的得分 */
export interface PublishedPoints {
  readonly unit: string
  /** Those whom the programme grades alike; a table may be wider or narrower. */
  readonly group: string
  readonly state: ResultState
  readonly text: string
  /** Exact ends; null: no score. */
  readonly exact: readonly [FractionText | null, FractionText | null] | null
  readonly mayBeNone: boolean
  readonly vetoGrades: readonly string[]
  readonly mayBeVetoed: boolean
  readonly place: PlaceRange | null
  readonly tiedWith: readonly string[]
  readonly because: readonly string[]
}

/** A unit as it is published. 公布的一行 */
export interface PublishedLine {
  /** Its number in this publication: the name of its page. */
  readonly n: number
  readonly name: string
  readonly class: string | null
  readonly grades: readonly string[]
  readonly verdicts: readonly string[]
  readonly points?: PublishedPoints
}

/** Those who are ranked together. 公布的分组 */
export interface PublishedGroup {
  readonly name: string
  readonly ranked: number
  /** Its units get points at all. */
  readonly marked: boolean
  readonly lines: readonly PublishedLine[]
}

/** The whole of a publication but its cards. 公布件 */
export interface Publication {
  readonly head: PublicationHead
  readonly groups: readonly PublishedGroup[]
}
