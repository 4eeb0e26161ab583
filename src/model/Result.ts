import type { CalendarDate } from './CalendarDate.ts'
import type { CheckId, NodeCode } from './Expression.ts'
import type { Facts, Override, Unit } from './Facts.ts'
import type { Fraction } from './Fraction.ts'
import type { Interval } from './Interval.ts'

/** Points that are possible, and whether “no score” is possible too. Certain “no score” has no interval. 得分区间 */
export interface Points {
  readonly range: Interval | null
  readonly mayBeNone: boolean
}

/** What became of a node or unit; `held`: a person has to act before the points may be settled. 得分状态 */
export type ResultState = 'scored' | 'not-applicable' | 'vetoed' | 'held'

/** What a step of a sum did. 步骤的种类 */
export type StepKind =
  | 'start'
  | 'children'
  | 'convert'
  | 'line'
  | 'unmarked'
  | 'floor'
  | 'cap'
  | 'gate'
  | 'veto'
  | 'round'
  | 'join'
  | 'instead'
  | 'full'
  | 'override'

/** One step of a node's sum; sentences are made from it, and never hashed. 计分步骤 */
export interface Step {
  readonly kind: StepKind
  /** The line's place in the node, for `line`. */
  readonly line?: number
  /** False: it may or may not have acted. */
  readonly sure: boolean
  readonly before: Interval | null
  readonly after: Interval | null
  /** What the line, or the children without marks, gave or took. */
  readonly change?: Interval
  /** Rows that were surely hit, and those that may have been. */
  readonly rows?: readonly string[]
  readonly maybeRows?: readonly string[]
  /** Further rows may come. */
  readonly more?: true
  /** `line`: what it gives or takes in all, if it acts; absent for a line that puts a value. */
  readonly amount?: Interval
  /** What each row cost, where all cost the same. */
  readonly price?: Fraction
  /** `convert`: the marks that applied. `instead`: whose policy acted. */
  readonly marks?: Fraction
  readonly policy?: 'none' | 'declared-none' | 'not-drawn'
}

/** Problems of one kind that a node's own lines noted: so many surely, so many at most. 问题 */
export interface Finding {
  readonly kind: string
  readonly least: number
  /** Null: there may be any number. */
  readonly most: number | null
}

/** A node as it came out for one unit. 指标得分 */
export interface NodeResult {
  readonly code: NodeCode
  /** The object, month, seat or panel of a copy under `per`. */
  readonly copy?: string
  readonly state: ResultState
  /** Undecided: it is not settled whether the node applies to the unit. */
  readonly applies: boolean | 'undecided'
  /** Its scale inside; null for a node that only adds or takes. */
  readonly of: Fraction | null
  /** Its marks for this unit; null for a node without. */
  readonly marks: Fraction | null
  /** On its own scale. */
  readonly points: Points
  /** What it hands to its parent. */
  readonly worth: Points
  /** The computed points, where a named person put others beside them. */
  readonly overridden?: {
    readonly computed: Points
    readonly override: Override
    readonly stale: boolean
    /** Digest of the answers as they are now: what a new override states as `on`. */
    readonly now: string
  }
  readonly verdicts?: readonly string[]
  /** Of its own lines; absent where none notes any. */
  readonly findings?: readonly Finding[]
  readonly steps: readonly Step[]
  readonly children: readonly NodeResult[]
}

/** Places and means of the group that a unit's lines looked at. 组内数据 */
export interface GroupFigures {
  readonly places: Readonly<Record<string, Interval>>
  readonly means: Readonly<Record<string, Interval>>
}

/** Which answers count: the unit's own, those before objections, or all. 视图 */
export type View = 'self' | 'assessed' | 'final'

/** A unit scored. 得分结果 */
export interface Result {
  readonly view: View
  readonly unit: Unit
  readonly facts: Facts
  readonly asOf: CalendarDate
  readonly state: ResultState
  /** Certain “no score” where the programme gives no marks. */
  readonly total: Points
  /** The grade that a veto orders, if one surely or possibly acted. */
  readonly vetoGrades: readonly string[]
  readonly mayBeVetoed: boolean
  readonly root: NodeResult
  /** Open registers that counted as they stand. */
  readonly presumed: readonly CheckId[]
  /** Checks without an answer that counts: open, or could not be assessed. */
  readonly open: readonly CheckId[]
  readonly undecided: readonly NodeCode[]
  readonly figures?: GroupFigures
  /** Its total was given, not scored: there is nothing to score again. */
  readonly given?: true
}
