import type { LineDistance, StandingLine } from '../RoundSheet.ts'

/** A unit near the line of a grade, and how far it is from that line. 线边的单位 */
export interface LineUnit extends Pick<StandingLine, 'unit' | 'name' | 'class' | 'place' | 'grades' | 'gradeState'> {
  readonly total: string
  readonly side: LineDistance['side']
  readonly words: string
}

/** Where one grade ends and the next begins: how that was found, and who stands on either side. 等次线 */
export interface GradeLine {
  /** `A类`; empty: the whole group. */
  readonly among: string
  readonly above: string
  /** Empty: what is below has no grade. */
  readonly below: string
  /** “A类25个单位的20%是5个，名额5个：第1至5名为优秀” */
  readonly words: string
  /** The notice's own words. */
  readonly clause: string
  readonly inside: readonly LineUnit[]
  readonly outside: readonly LineUnit[]
}

/** A unit whose grade no line alone decided, and what did. 不按线定等次的单位 */
export type GradeException = Pick<StandingLine, 'unit' | 'name' | 'grades' | 'gradeState' | 'because' | 'decidedBy'>

/** An indicator in which all of a group came out alike. 没有拉开差距的指标 */
export interface LevelRow {
  readonly card: string
  readonly code: string
  readonly number: string
  readonly name: string
  /** `full`: nobody lost anything; `same`: all lost as much. */
  readonly how: 'full' | 'same'
}

/** A group: why each grade ends where it does, and what tells nobody apart. 一组的等次依据 */
export interface TableAnalysis {
  readonly name: string
  readonly units: number
  readonly lines: readonly GradeLine[]
  readonly exceptions: readonly GradeException[]
  readonly level: readonly LevelRow[]
}

/** What a group lost in an indicator. 一组在一项指标的失分 */
export interface LossCell {
  readonly units: number
  readonly lost: number
  /** In all, and for each unit that it applied to. */
  readonly sum: string
  readonly mean: string
}

/** An indicator and what each group lost in it. 失分的指标 */
export interface LossRow {
  readonly card: string
  readonly code: string
  readonly number: string
  readonly name: string
  readonly marks: string
  readonly all: LossCell
  /** Percent of the largest sum, for a bar. */
  readonly share: number
  /** In the order of the groups; null: it is not on their scorecard. */
  readonly groups: readonly (LossCell | null)[]
}

/** A clause and what was surely taken by it, before floors and conversions of the rows above. 失分的条款 */
export interface ClauseRow {
  readonly card: string
  readonly code: string
  readonly number: string
  readonly name: string
  readonly clause: string
  readonly units: number
  readonly sum: string
  readonly share: number
  /** Units hit, in the order of the groups. */
  readonly groups: readonly number[]
}

/** Why grades end where they do, and what was lost where. 结果分析 */
export interface AnalysisSheet {
  readonly programme: string
  readonly title: string
  readonly receipt: string
  readonly tables: readonly TableAnalysis[]
  readonly losses: readonly LossRow[]
  readonly clauses: readonly ClauseRow[]
}
