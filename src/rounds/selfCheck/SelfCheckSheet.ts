import type { Check } from '../../model/Check.ts'
import type { PrintedPoints } from '../../model/Explanation.ts'
import type { AnswerValue, Lane } from '../../model/Facts.ts'
import type { Instant } from '../../model/Instant.ts'
import type { CitedDocument } from '../../model/Programme.ts'
import type { LatePolicy, StageKind } from '../../model/RoundStage.ts'
import type { Said } from '../../model/Said.ts'
import type { SelfCheckState, SelfCheckStep } from '../../model/SelfCheckStep.ts'
import type { Missing } from './missingIn.ts'

/** What was known of a cell before the unit said anything: seen by the program, imported, or said a year ago. 已有的情况 */
export interface KnownBefore {
  readonly lane: Lane
  /** Where it was said: empty in this round. */
  readonly round: string
  readonly value: AnswerValue | null
  readonly state: 'answered' | 'cantTell' | 'declaredNone'
  readonly by: string
  readonly at: string
}

/** A check as the unit fills it in. 自查的一格 */
export interface SelfCell {
  readonly check: Check
  /** Empty: of the unit itself. */
  readonly object: string
  readonly mayDeclareNone: boolean
  /** The words by which evidence is asked for; null: none is. */
  readonly wants: string | null
  readonly said: Said
  /** Null: nothing was typed since it was last reported. */
  readonly draft: { readonly version: number; readonly by: string; readonly at: Instant } | null
  /** When it was reported; null: never. */
  readonly reported: { readonly by: string; readonly at: string } | null
  readonly known: readonly KnownBefore[]
  readonly evidence: number
  readonly faults: readonly string[]
}

/** A row's part with its own words and checks; the row itself where it has no parts. */
export interface SelfPart {
  readonly code: string
  /** Empty: it is the row itself. */
  readonly name: string
  readonly text: string | null
  readonly clauses: readonly string[]
  readonly cells: readonly SelfCell[]
}

/** A row of the card. 指标 */
export interface SelfRow {
  readonly code: string
  readonly name: string
  readonly section: string
  readonly text: string | null
  readonly standard: string | null
  readonly method: string | null
  readonly evidence: string | null
  readonly basis: readonly CitedDocument[]
  readonly parts: readonly SelfPart[]
}

/** What a row is expected to come to by what the unit says. 预计得分 */
export interface ExpectedPoints {
  readonly row: string
  readonly points: PrintedPoints
  /** Null where it only adds or takes. */
  readonly of: string | null
}

/** How far it is, and what it may come to: what every saving changes. 自查进度 */
export interface SelfProgress {
  readonly asked: number
  readonly filled: number
  readonly missing: readonly Missing[]
  readonly expected: readonly ExpectedPoints[]
  readonly total: PrintedPoints
}

/** A window, and whether the unit may still work in it. */
export interface SelfWindow {
  readonly name: string
  readonly kind: StageKind
  readonly text: string
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** A later end was granted to this unit. */
  readonly extended: boolean
  readonly late: LatePolicy
  readonly state: 'open' | 'late' | 'not-yet' | 'closed'
  /** Workdays left, today not counted; null: no end, or the calendar does not reach so far. */
  readonly workdaysLeft: number | null
}

/** Everything of a unit's self-check on one page. 自查页 */
export interface SelfCheckSheet {
  readonly round: { readonly id: string; readonly title: string; readonly asOf: string }
  readonly unit: { readonly id: string; readonly name: string }
  readonly now: Instant
  readonly state: SelfCheckState
  readonly steps: readonly { readonly step: SelfCheckStep; readonly by: string; readonly at: Instant; readonly why: string }[]
  readonly may: { readonly fill: boolean; readonly submit: boolean; readonly review: boolean }
  /** Null: no window guards it. */
  readonly window: SelfWindow | null
  /** What the card says of evidence at large. */
  readonly evidenceRule: string | null
  readonly rows: readonly SelfRow[]
  readonly progress: SelfProgress
  readonly report: {
    readonly wanted: boolean
    readonly begun: boolean
    readonly handedInAt: Instant | null
    readonly paperAt: Instant | null
  }
}
