import type { Check } from '../../model/Check.ts'
import type { Instant } from '../../model/Instant.ts'
import type { FeedbackShows, ObjectionState } from '../../model/Settling.ts'
import type { Moved } from '../../store/schema/settling.ts'
import type { ShownAnswer } from '../life/pages/unitPage.ts'

/** A file or a piece of evidence that is cited, by the name it bears. 引用的材料 */
export interface CitedProof {
  /** As it stands among the proof. */
  readonly ref: string
  readonly kind: 'file' | 'evidence' | 'text'
  readonly id: string
  readonly name: string
  /** It was taken back or purged since. */
  readonly isGone: boolean
}

/** A unit that was moved, by name. 受影响的单位 */
export interface NamedMoved extends Moved {
  readonly name: string
}

/** An objection as it is listed. 异议 */
export interface ObjectionLine {
  readonly id: string
  readonly version: number
  readonly unit: string
  readonly unitName: string
  readonly node: string
  readonly nodeName: string
  readonly section: string
  readonly leads: readonly string[]
  /** Null: the row as a whole. */
  readonly check: string | null
  readonly ask: string | null
  readonly object: string
  readonly wants: string
  readonly state: ObjectionState
  readonly late: boolean
  readonly draftedAt: Instant
  readonly filedAt: Instant | null
  readonly decidedAt: Instant | null
  /** Null: undecided, or the reader is not to know. */
  readonly decidedBy: string | null
  readonly decidedWhy: string | null
  /** How many others moved. */
  readonly othersMoved: number
}

/** An objection as its own unit reads it: of others it says nothing. 本单位的异议 */
export interface OwnObjection extends ObjectionLine {
  readonly text: string
  readonly proof: readonly CitedProof[]
  /** Null: nothing was changed. */
  readonly moved: NamedMoved | null
}

/** What was handed in of a round. 异议清单 */
export interface ObjectionList {
  readonly objections: readonly ObjectionLine[]
  readonly counts: Readonly<Partial<Record<ObjectionState, number>>>
  readonly leads: readonly string[]
}

/** A question of the contested row. 有异议的检查点 */
export interface ContestedCheck {
  readonly check: Check
  readonly mayDeclareNone: boolean
  /** Everybody who scores answers for himself: a right answer cannot be put there, points can. */
  readonly isPerSeat: boolean
  /** Names of the copies, where it is asked once for each. */
  readonly objects: readonly string[]
}

/** One objection with what is needed to decide about it. 异议详情 */
export interface ObjectionPage extends OwnObjection {
  readonly round: string
  readonly asOf: string
  readonly rule: string
  readonly row: {
    readonly text: string | null
    readonly standard: string | null
    readonly method: string | null
    readonly checks: readonly ContestedCheck[]
    /** The row's parts that points can be put beside, itself first. */
    readonly nodes: readonly { readonly code: string; readonly name: string }[]
  }
  /** What stands in the row's cells now: a right answer names what it replaces. */
  readonly answers: readonly ShownAnswer[]
  /** Everybody who moved, the unit itself first; null: nothing was changed. */
  readonly allMoved: readonly NamedMoved[] | null
  readonly may: {
    readonly decide: boolean
    /** Why not, where he could otherwise. 回避 */
    readonly whyNot: string | null
    readonly override: boolean
    readonly admit: boolean
    readonly evidence: boolean
  }
}

/** Of another unit, what the feedback shows of it. 同组单位 */
export interface Neighbour {
  readonly name: string
  readonly place: string | null
  readonly grades: readonly string[]
  /** Null: not shown. */
  readonly total: string | null
}

/** What a unit's people see of their feedback. 单位的反馈 */
export interface UnitFeedback {
  readonly now: Instant
  /** Null: its result is shown to it. Else who decides when. */
  readonly locked: string | null
  readonly feedback: {
    readonly id: string
    readonly at: Instant
    readonly rule: string
    readonly again: boolean
    readonly shows: FeedbackShows
  } | null
  /** Null: there is nothing to object to. */
  readonly window: {
    readonly isOpen: boolean
    readonly isLate: boolean
    readonly end: Instant | null
    readonly workdaysLeft: number | null
  } | null
  readonly neighbours: readonly Neighbour[]
  readonly objections: readonly OwnObjection[]
  readonly may: { readonly draft: boolean; readonly file: boolean }
}

/** What the round's units were shown last. 反馈情况 */
export interface RoundFeedback {
  readonly now: Instant
  readonly given: {
    readonly id: string
    readonly at: Instant
    readonly number: number
    readonly rule: string
    readonly again: boolean
    readonly shows: FeedbackShows
    readonly closesAt: Instant | null
    readonly workdaysLeft: number | null
  } | null
  /** Null: the reader does not give it. */
  readonly toGive: {
    /** Null: nothing was settled for it yet. */
    readonly settled: {
      readonly id: string
      readonly number: number
      readonly at: Instant
      readonly isStale: boolean
      readonly isGiven: boolean
    } | null
    /** When so many working days from today are over. */
    readonly ends: readonly { readonly workdays: number; readonly closesAt: Instant }[]
    readonly rule: string
    readonly units: number
  } | null
}
