import type { Check } from '../../model/Check.ts'
import type { ExplainedNode, PrintedPoints } from '../../model/Explanation.ts'
import type { Incident, Lane } from '../../model/Facts.ts'
import type { CitedDocument } from '../../model/Programme.ts'
import type { ShownAnswer } from '../life/pages/unitPage.ts'

/** A question of a row, as the desk asks it. 评分台的检查点 */
export interface DeskCheck {
  readonly check: Check
  readonly mayDeclareNone: boolean
  /** `object`: once for each of a cell's objects; `seat`: everybody who scores answers for himself. */
  readonly copies: 'none' | 'object' | 'seat'
  /** Whether who asks may answer it in his lane. */
  readonly writable: boolean
  /** Whether his lane is expected to: the row is done when these are. */
  readonly expected: boolean
}

/** A row of the card with the notice's words and its questions. 评分台的指标 */
export interface DeskRow {
  readonly code: string
  readonly name: string
  /** Headings above it. */
  readonly section: string
  readonly text: string | null
  readonly standard: string | null
  readonly method: string | null
  readonly evidence: string | null
  readonly basis: readonly CitedDocument[]
  readonly clauses: readonly string[]
  readonly leads: readonly string[]
  readonly checks: readonly DeskCheck[]
}

/** What a row is worth for a unit now. 得分 */
export interface DeskPoints {
  readonly points: PrintedPoints
  /** Marks, or its own scale; null where it only adds or takes. */
  readonly of: string | null
  /** Where a person put a value beside it: what was computed, and whether answers have changed since. */
  readonly overridden: { readonly computed: PrintedPoints; readonly stale: boolean } | null
}

/** A unit at a row: what was said there, by whom, and what it comes to. 评分格 */
export interface DeskCell {
  readonly unit: string
  readonly node: string
  readonly applies: boolean | 'undecided' | 'undrawn'
  /** Names of the copies of checks that are asked once for each; by check. */
  readonly objects: Readonly<Record<string, readonly string[]>>
  readonly answers: readonly ShownAnswer[]
  /** Null: not to be seen, or not computed. */
  readonly points: DeskPoints | null
  /** What the unit's own answers alone come to; null: none, not to be seen, or not computed. */
  readonly selfPoints: PrintedPoints | null
  readonly evidence: number
  readonly incidents: number
  readonly comments: number
  /** A proposal that it does not apply is waiting. */
  readonly proposed: boolean
}

/** A unit of the list, and how far it is. 单位与进度 */
export interface DeskMember {
  readonly unit: string
  readonly name: string
  /** Questions of the asker's lane, and how many have an answer. */
  readonly asked: number
  readonly answered: number
  /** Somebody in the unit has spoken. */
  readonly self: boolean
  readonly contradictory: boolean
  readonly cantTell: boolean
}

/** Who answered how many of the questions shown. 各人进度 */
export interface DeskAuthor {
  readonly name: string
  readonly answers: number
}

/** What is the same on both ways of looking. */
interface DeskHead {
  readonly round: string
  readonly revision: number
  readonly asOf: string
  readonly period: { readonly from: string; readonly to: string }
  /** The lane in which who asks answers; null: he only looks. */
  readonly lane: Lane | null
  /** By which his own seat is known; nothing to be read. */
  readonly seat: string
  readonly may: {
    readonly override: boolean
    readonly propose: boolean
    readonly record: boolean
    readonly readOthers: boolean
    readonly comment: boolean
    readonly evidence: boolean
    readonly behalf: boolean
  }
  readonly authors: readonly DeskAuthor[]
}

/** A row that can be gone to. */
export interface DeskLink {
  readonly code: string
  readonly name: string
  readonly section: string
}

/** One row across the units of a group. 横向评分 */
export interface AcrossPage extends DeskHead {
  readonly group: string
  readonly groups: readonly string[]
  readonly rows: readonly DeskLink[]
  readonly row: DeskRow
  /** All units to which the row applies, in the order of the roster; empty in parts behind the first. */
  readonly members: readonly DeskMember[]
  readonly total: number
  readonly offset: number
  readonly cells: readonly DeskCell[]
}

/** One unit down its card. 纵向评分 */
export interface DownPage extends DeskHead {
  readonly unit: { readonly id: string; readonly name: string; readonly group: string }
  readonly previous: { readonly id: string; readonly name: string } | null
  readonly next: { readonly id: string; readonly name: string } | null
  readonly total: PrintedPoints | null
  readonly rows: readonly DeskRow[]
  readonly cells: readonly DeskCell[]
}

/** An answer as it was once given. 历次答案 */
export interface PastAnswer extends Omit<ShownAnswer, 'contradictory'> {
  /** It still stands, whole or in part. */
  readonly stands: boolean
  readonly via: string | null
}

/** Something that happened, as a row counts it. */
export interface DeskIncident extends Omit<Incident, 'proof'> {
  readonly proof: readonly string[]
}

/** One cell with its history and why it came to its points. 评分格详情 */
export interface CellPage {
  readonly cell: DeskCell
  readonly unit: { readonly id: string; readonly name: string }
  /** Null: not to be seen. */
  readonly trace: ExplainedNode | null
  readonly total: PrintedPoints | null
  readonly history: readonly PastAnswer[]
  readonly incidents: readonly DeskIncident[]
}
