import type { CalendarDate } from '../../model/CalendarDate.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'
import type { EarlierResult, Facts, GradeDecision, Unit } from '../../model/Facts.ts'
import type { FractionText } from '../../model/Fraction.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'

/** Points as an example expects or gives them: one number, an interval, none at all. */
export type ExpectedPoints = { readonly low: FractionText; readonly high: FractionText } | 'none'

/** So many problems, of one kind or of all; `most` null: any number more. */
export interface ExpectedFindings {
  readonly kind?: string
  readonly least: number
  readonly most: number | null
}

/** What must come out for one unit; what is left out is not looked at. 期望 */
export interface Expectation {
  readonly total?: ExpectedPoints
  readonly nodes: Readonly<Record<NodeCode, ExpectedPoints>>
  /** Every verdict still possible. */
  readonly verdicts: Readonly<Record<NodeCode, readonly string[]>>
  readonly findings: Readonly<Record<NodeCode, readonly ExpectedFindings[]>>
  readonly sentences: readonly string[]
  readonly place?: { readonly best: number; readonly worst: number } | 'none'
  /** Every grade still possible; `decision`: the facts are complete and a body decides. */
  readonly grade?: { readonly grades: readonly string[]; readonly decision: boolean }
  readonly printed?: string
}

/** A unit of an example: answered, or simply given a total. */
export interface ExampleUnit {
  readonly unit: Unit
  /** What checks without an answer are taken to be. */
  readonly base: 'best' | 'open'
  readonly facts: Facts
  /** The total, where only standing is shown; `vetoed` has none. */
  readonly given?: ExpectedPoints | 'vetoed'
  /** Checks that the example itself answers. */
  readonly said: readonly CheckId[]
  readonly expect: Expectation
}

/** A golden case: answers in; points, sentences, places and grades out. 算例 */
export interface Example {
  readonly file: string
  readonly name: string
  readonly why: string
  readonly asOf: CalendarDate
  readonly calendar: CalendarData
  readonly units: readonly ExampleUnit[]
  readonly history: readonly EarlierResult[]
  readonly decisions: readonly GradeDecision[]
}
