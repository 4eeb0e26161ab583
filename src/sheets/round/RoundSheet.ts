import type { PrintedPoints } from '../../model/Explanation.ts'
import type { Finding, ResultState } from '../../model/Result.ts'

/** Geometry of a bar in percent of its length: solid, then hatched. */
export interface Bar {
  readonly sure: number
  readonly open: number
}

/** How far a unit stands from the line of a grade, or of the place before it. 距线 */
export interface LineDistance {
  /** `inside`: it surely has it; `outside`: it surely has not; `level`: it is level with those at the line; `open`: not settled. */
  readonly side: 'inside' | 'outside' | 'level' | 'open'
  /** “比第5名至少高 0.85” */
  readonly words: string
}

/** A row that lost points, as the ranking names it. 失分项 */
export interface LostRow {
  readonly code: string
  readonly number: string
  readonly name: string
  /** `0.5`, without sign. */
  readonly points: string
}

/** A unit's line in a ranking. 排名的一行 */
export interface StandingLine {
  readonly unit: string
  readonly name: string
  readonly group: string
  readonly class: string | null
  readonly state: ResultState
  readonly total: PrintedPoints
  readonly bar: Bar
  /** `3`, `3–6`; null: not ranked. */
  readonly place: string | null
  /** Names of those with exactly the same points. */
  readonly tiedWith: readonly string[]
  readonly grades: readonly string[]
  readonly gradeState: 'certain' | 'open' | 'decision' | 'none'
  readonly because: readonly string[]
  readonly decidedBy: string | null
  /** Null where there is no line, or where it is out. */
  readonly distance: LineDistance | null
  /** How many rows surely lost points, and those that lost most. */
  readonly lost: { readonly rows: number; readonly most: readonly LostRow[] }
  /** Of a programme that notes problems; by kind, in the order of the rules. */
  readonly findings: readonly Finding[]
  /** Columns of a website that it keeps, and how many of them have a problem: `1`, or `1–3` while some are open. */
  readonly columns: { readonly kept: number; readonly faulty: string } | null
  /** The conclusions on its whole scorecard. 结论 */
  readonly verdicts: readonly string[]
  /** Checks that nobody has answered yet, or that could not be assessed. */
  readonly open: number
}

/** Seats of a grade: how many there are, how many are taken, and by how many more they may be. 名额 */
export interface SeatCount {
  /** `A类`; empty: the whole group. */
  readonly among: string
  readonly grade: string
  readonly seats: number
  readonly taken: number
  /** Units that may still come to have it. */
  readonly maybe: number
}

/** Totals from `from` up to `to`: units whose total is settled there, and others counted at what they surely have. 分布 */
export interface TotalsBin {
  readonly from: number
  readonly to: number
  readonly sure: number
  readonly open: number
}

/** An indicator and what it did in its group. 拉开差距的指标 */
export interface SeparatingRow {
  readonly card: string
  readonly code: string
  readonly number: string
  readonly name: string
  readonly marks: string
  /** Units that it applied to, and those that surely lost points in it. */
  readonly units: number
  readonly lost: number
  /** The mean of what was surely lost. */
  readonly meanLost: string
  /** Lowest and highest worth that is sure: `0–3`. */
  readonly span: string
  /** Percent of the largest mean loss of the table, for a bar. */
  readonly share: number
}

/** A group in figures. 组内分析 */
export interface TableFigures {
  readonly median: PrintedPoints
  readonly highest: string
  readonly lowest: string
  readonly bins: readonly TotalsBin[]
  readonly rows: readonly SeparatingRow[]
}

/** 一个比较范围内的排名 */
export interface StandingSheet {
  readonly name: string
  readonly ranked: number
  /** Its units get points; else verdicts and problems are all there is. */
  readonly marked: boolean
  readonly lines: readonly StandingLine[]
  readonly seats: readonly SeatCount[]
  /** Null where there are no points to compare. */
  readonly figures: TableFigures | null
}

/** The standings of a round. 结果 */
export interface RoundSheet {
  readonly programme: { readonly id: string; readonly title: string; readonly hash: string }
  readonly title: string
  readonly asOf: string
  /** Years by which the programme's dates were moved for this round; 0: not at all. */
  readonly shift: number
  readonly receipt: string
  readonly ranking: readonly string[]
  readonly gradeNames: readonly string[]
  readonly tables: readonly StandingSheet[]
}
