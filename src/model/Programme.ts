import type { CalendarDate } from './CalendarDate.ts'
import type { Check } from './Check.ts'
import type { GradeRule, RankRule } from './GradeRule.ts'
import type { Node } from './Node.ts'
import type { Duration } from './Expression.ts'
import type { FractionText } from './Fraction.ts'
import type { LatePolicy, StageKind } from './RoundStage.ts'
import type { SelfReport } from './SelfReport.ts'

/** How a silent or ambiguous place of the notice is understood. 口径 */
export interface Reading {
  readonly id: string
  readonly question: string
  readonly choice: string
  readonly why: string
  readonly decidedBy: string
}

/** A document that the notice rests on or cites. 依据文件 */
export interface CitedDocument {
  readonly title: string
  readonly number?: string
  readonly issued?: CalendarDate
  readonly article?: string
  readonly words?: string
}

/** One line of the roster a notice gives: a name, or a group whose members it does not name. 被考核单位 */
export interface NamedUnit {
  readonly name: string
  readonly group: string
  readonly class?: string
  readonly aliases: readonly string[]
  readonly functions: readonly string[]
  readonly parameters: Readonly<Record<string, FractionText>>
}

/** Units that are assessed alike, with the classes in which they may be ranked. 组别 */
export interface Group {
  readonly name: string
  /** How many units the notice counts, named or not. */
  readonly size?: number
  /** The notice names only some of its units. 名单未列全 */
  readonly open?: true
  readonly classes: readonly { readonly name: string; readonly size?: number }[]
}

/** Who scores rows across all units. 牵头考核单位、测评单位 */
export interface Assessor {
  readonly name: string
  readonly aliases: readonly string[]
  /** The assessed unit that it is, where it is assessed itself. */
  readonly unit?: string
  /** Who scores that unit's own rows in its place. */
  readonly instead?: string
  readonly readings: readonly string[]
}

/** A table of marks for those it is for. 评分表 */
export interface Scorecard {
  readonly id: string
  readonly name: string
  /** The groups that are scored by it. */
  readonly for: readonly string[]
  readonly root: Node
}

/** A stage of the round with its window. 阶段 */
export interface Stage {
  readonly name: string
  /** What is done in it, and so what its window locks; absent: nothing that the program knows. */
  readonly does?: StageKind
  /** What follows for who is late; absent: it is taken, and marked. */
  readonly late?: LatePolicy
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  /** A time of day that ends the window, such as 17:30. */
  readonly at?: string
  /** So long after the stage of that name: `5 workdays` after 反馈. */
  readonly within?: Duration
  readonly after?: string
  /** The day of a month of the period, counted from its first: the 10th of the third. */
  readonly month?: number
  readonly day?: number
  readonly text?: string
  readonly untranslated?: string
}

/** A drawing of units or objects. 抽查 */
export interface Draw {
  readonly id: string
  readonly name: string
  /** A group of units, or the kind of object. */
  readonly of: { readonly group: string } | { readonly objects: string }
  /** How many; absent where the notice leaves it to the organiser. */
  readonly count?: number
  readonly countTo?: number
  readonly text?: string
  readonly readings: readonly string[]
}

/** The days that are assessed, both ends included. 考核期间 */
export interface Period {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** A round covers so many months of it, one after the other. 每批次月数 */
  readonly everyMonths?: number
}

/** One notice as executable data. 考核方案 */
export interface Programme {
  readonly id: string
  readonly title: string
  /** A later wording of the same programme counts up from 2. 版本 */
  readonly version?: number
  /** There is no such notice: it exercises the format, and says nothing to an official. 虚构 */
  readonly invented: boolean
  readonly notice: {
    readonly issuer: string
    readonly number?: string
    readonly title?: string
    readonly issued: CalendarDate
    readonly text: string
    /** Those the notice addresses by name. */
    readonly addressed: readonly string[]
    readonly cites: readonly CitedDocument[]
  }
  /** The standing method (考核办法) it is issued under. */
  readonly under: readonly CitedDocument[]
  readonly period: Period
  /** By so many years a round has moved its dates; its law is that of the days they came from. Never in a file. 后移年数 */
  readonly shifted?: number
  readonly groups: readonly Group[]
  readonly units: readonly NamedUnit[]
  /** Absent: the notice names none. */
  readonly assessors?: readonly Assessor[]
  readonly scorecards: readonly Scorecard[]
  readonly checks: readonly Check[]
  /** One tree: `card` stands where the unit's scorecard hangs. */
  readonly result: Node
  /** How totals are printed; comparisons see the exact value. */
  readonly printing: { readonly decimals: number }
  /** Lines that name the same cause: the dearest keeps it. */
  readonly once: readonly (readonly string[])[]
  readonly draws: readonly Draw[]
  readonly rank?: RankRule
  /** Grade names, best first. */
  readonly gradeNames: readonly string[]
  readonly grades: readonly GradeRule[]
  readonly readings: readonly Reading[]
  readonly untranslated: readonly string[]
  readonly stages: readonly Stage[]
  /** Absent: the notice asks for none. */
  readonly selfReport?: SelfReport
  readonly approval: readonly string[]
  readonly reportTo: readonly string[]
  /** Earlier programmes whose results feed this one. */
  readonly feeds: readonly string[]
}
