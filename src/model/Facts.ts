import type { CalendarDate } from './CalendarDate.ts'
import type { CheckId, NodeCode, Within } from './Expression.ts'
import type { FractionText } from './Fraction.ts'

/** Where an answer stands; the strongest that answered counts. 答案来源 */
export type Lane = 'objection' | 'assessor' | 'expert' | 'test' | 'import' | 'probe' | 'self'

/** Strongest first; experts' answers are joined by `per: expert` and stand beside the assessors'. 来源的先后 */
export const LANES: readonly Lane[] = ['objection', 'assessor', 'expert', 'test', 'import', 'probe', 'self']

/** A row of a list. A field left out is not known; `null` has not happened yet. 清单的一行 */
export interface Row {
  readonly id: string
  readonly fields: Readonly<Record<string, string | null>>
  /** A stronger lane says that there is no such row. */
  readonly withdrawn?: boolean
  readonly proof?: readonly string[]
}

/** A rate with what it was made of, so that “none of none” stays visible. 率 */
export interface Rate {
  readonly numerator: FractionText
  readonly denominator: FractionText
}

/** The rows of a list, and whether they are all. 清单的内容 */
export interface Rows {
  readonly rows: readonly Row[]
  /** Absent: complete unless the list is a register. */
  readonly complete?: boolean
}

/** A level, a number or points as text; a rate; or rows. 答案内容 */
export type AnswerValue = string | Rate | Rows

/** What one lane said to a check. 答案 */
export interface Answer {
  readonly check: CheckId
  /** The object, month, seat or panel it speaks of, under `per`. */
  readonly object?: string
  readonly lane: Lane
  readonly by: string
  readonly at: string
  readonly state: 'answered' | 'cantTell' | 'notDrawn' | 'declaredNone'
  /** Only with `answered`. */
  readonly value?: AnswerValue
  readonly why?: string
  readonly proof?: readonly string[]
  /** Of a probe: the person who confirmed it. */
  readonly confirmedBy?: string
}

/** Something that happened to a unit, whatever the round. 事项 */
export interface Incident {
  readonly id: string
  readonly kind: string
  readonly on: CalendarDate
  readonly fields: Readonly<Record<string, string | null>>
  readonly proof?: readonly string[]
}

/** A value that a named person put beside the computed one. 人工裁定 */
export interface Override {
  readonly node: NodeCode
  readonly points: FractionText
  readonly by: string
  readonly at: string
  readonly why: string
  /** Digest of the answers it was made on; others reopen it. */
  readonly on: string
}

/** Everything known of one unit in one round. 一个单位的事实 */
export interface Facts {
  readonly answers: Readonly<Record<CheckId, readonly Answer[]>>
  readonly incidents: readonly Incident[]
  readonly overrides: readonly Override[]
}

/** The round's record of a unit. 被考核单位 */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly group: string
  readonly class?: string
  /** The notice's names that it stands for, its own included. */
  readonly names: readonly string[]
  readonly functions: readonly string[]
  readonly parameters: Readonly<Record<string, FractionText>>
  readonly objects: Readonly<Record<string, readonly string[]>>
  /** Decided pairs of the applicability matrix. */
  readonly applies: Readonly<Record<NodeCode, boolean>>
  /** Draws by id: what was drawn of this unit (its objects), or whether it was. */
  readonly drawn: Readonly<Record<string, boolean | readonly string[]>>
}

/** A unit's standing in an earlier year. 往年结果 */
export interface EarlierResult {
  readonly year: number
  readonly unit: string
  readonly within: Within
  readonly place: number
  /** How many were ranked. */
  readonly of: number
}

/** What a named body decided where the programme leaves it to them. 审定 */
export interface GradeDecision {
  readonly unit: string
  readonly grade: string
  readonly by: string
  readonly why: string
}
