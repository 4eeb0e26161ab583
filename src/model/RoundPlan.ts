import type { Answering } from './Answering.ts'
import type { CalendarDate } from './CalendarDate.ts'
import type { NodeCode } from './Expression.ts'
import type { FractionText } from './Fraction.ts'
import type { Instant } from './Instant.ts'
import type { RoundStage } from './RoundStage.ts'

/** A unit that a round is to assess, and what is said of it besides the notice. 拟考核单位 */
export interface PlannedUnit {
  /** Id of the registered one; empty: nobody has said which. */
  readonly unit: string
  /** The unit of the notice that it is; null: one whose group the notice names without naming it. */
  readonly as: string | null
  /** Further names in the notice's scopes that mean it. */
  readonly also: readonly string[]
  readonly group: string
  /** Null: as the notice says, or its group has none. */
  readonly class: string | null
  /** Besides those that the notice gives it. */
  readonly functions: readonly string[]
  readonly parameters: Readonly<Record<string, FractionText>>
  /** By kind; an empty list says that it has none. */
  readonly objects: Readonly<Record<string, readonly string[]>>
}

/** The paper of a drawing that was held elsewhere: on the spot, with balls, before a notary. 抽签记录 */
export interface DrawPaper {
  readonly title: string
  /** Who held the drawing. */
  readonly issuer: string
  /** 文号; null: it has none. */
  readonly number: string | null
  readonly on: CalendarDate
  /** Of a file that was handed in; null: the paper is kept elsewhere. */
  readonly file: string | null
}

/** A drawing as it was done: by a seed, with which anybody draws the same, or elsewhere, as its paper has it. 抽签结果 */
export interface DoneDraw {
  readonly draw: string
  /** How many; of objects, of each unit; where a paper names them, as many as it names. */
  readonly count: number
  /** Empty where a paper names the drawn. */
  readonly seed: string
  /** Null: drawn here, by the seed. */
  readonly paper: DrawPaper | null
  /** Among whom: names in the order of the roster; of objects, `unit：object`. */
  readonly pool: readonly string[]
  readonly drawn: readonly string[]
  readonly by: string
  readonly byName: string
  readonly at: Instant
}

/** Who signed which matrix, and when. 适用范围签字 */
export interface MatrixSignature {
  readonly by: string
  readonly byName: string
  readonly at: Instant
  readonly digest: string
}

/** The part of a programme's period that a round covers. */
export interface PlannedPeriod {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A stage before the round is open: its place in the list is its position. */
export type PlannedStage = Omit<RoundStage, 'position'>

/** A round that is being prepared: what openers decide, and nothing that follows from it. 批次草案 */
export interface RoundPlan {
  /** Hash of a published programme; null: none is chosen. */
  readonly programme: string | null
  readonly title: string
  /** Who organises it: the root of what it assesses. */
  readonly unit: string
  readonly simple: boolean
  readonly shift: number
  readonly period: PlannedPeriod | null
  readonly asOf: CalendarDate | null
  /** In the order of the roster. */
  readonly units: readonly PlannedUnit[]
  /** Why units that the notice names are not assessed, names in scopes mean nobody, and functions are held by nobody. */
  readonly leftOut: Readonly<Record<string, string>>
  /** Why a group, or a class of it (`组/类`), has not as many units as the notice counts. */
  readonly sizes: Readonly<Record<string, string>>
  /** Decided pairs of the matrix, by unit and row. */
  readonly applies: Readonly<Record<string, Readonly<Record<NodeCode, boolean>>>>
  /** Null: not signed, or changed since. */
  readonly signature: MatrixSignature | null
  readonly draws: readonly DoneDraw[]
  readonly stages: readonly PlannedStage[]
  readonly answering: Answering
  /** Registered offices by the names of lead assessors. */
  readonly leads: Readonly<Record<string, string>>
}
