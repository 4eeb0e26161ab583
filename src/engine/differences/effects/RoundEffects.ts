import type { PrintedPoints } from '../../../model/Explanation.ts'
import type { FractionText } from '../../../model/Fraction.ts'
import type { Standing } from '../../../model/Standing.ts'

/** A unit's standing under one of the two programmes, printed. 得分、名次、等次、结论、问题 */
export interface StandingPrinted {
  readonly total: PrintedPoints
  /** The programme gives no points to anybody. 不计分 */
  readonly withoutMarks: boolean
  /** Conclusions still possible; empty where the programme draws none. */
  readonly verdicts: readonly string[]
  /** `未公开1、不及时0–2`; empty where there are none. */
  readonly problems: string
  /** `3`, `3–6`; null: not ranked. */
  readonly place: string | null
  readonly grades: readonly string[]
  readonly gradeState: Standing['gradeState']
}

/** A row whose points, problems or conclusion differ, and the changed clauses that do it. 得分为什么变 */
export interface Reason {
  readonly subject: string
  /** What the row handed on, noted or concluded before and after; null where one programme has no such row, or it noted nothing. */
  readonly before: string | null
  readonly after: string | null
  /** How much of the change of the total arises at this row; null where an end of the points is open, and for problems and conclusions. */
  readonly change: FractionText | null
  /** Places in the list of differences. */
  readonly differences: readonly number[]
  /** `因指标7 政府信息公开指南的分值改变，少0.5分` */
  readonly sentence: string
}

/** Answers that the later programme does not ask for, or not like this. 用不上的答案 */
export interface UnusedAnswers {
  /** The question, with the row that asked it. */
  readonly subject: string
  readonly answers: number
  readonly sentence: string
}

/** What two programmes make of the same unit with the same facts. 对一个单位的影响 */
export interface UnitEffect {
  readonly unit: { readonly id: string; readonly name: string; readonly group: string }
  readonly before: StandingPrinted
  /** Null: the later programme does not assess it. */
  readonly after: StandingPrinted | null
  readonly isChanged: boolean
  /** `−0.5`; null while a total is open or there is none. */
  readonly change: string | null
  readonly reasons: readonly Reason[]
  readonly unused: readonly UnusedAnswers[]
  /** Checks that only the later programme asks and nobody has answered. */
  readonly unasked: readonly string[]
  /** Why it is no longer assessed, why its place or grade moved: whole sentences. */
  readonly because: readonly string[]
}

/** A round under two programmes. 对一个批次的影响 */
export interface RoundEffects {
  readonly round: { readonly id: string; readonly title: string; readonly demonstration: boolean; readonly asOf: string }
  /** In the order of the round. */
  readonly units: readonly UnitEffect[]
  /** Units that only the later programme names: the round knows nothing of them. */
  readonly fresh: readonly { readonly name: string; readonly group: string }[]
}
