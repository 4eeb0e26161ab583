import type { ExplainedNode, PrintedPoints } from '../model/Explanation.ts'
import type { CitedDocument, Reading, Stage } from '../model/Programme.ts'
import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { ResultState } from '../model/Result.ts'
import type { GradeRuleInWords } from '../engine/words/grade.ts'
import type { NodeInWords } from '../engine/words/node.ts'

/** What is missing, so that a page can show the way to what is there. */
export type MissingCode = 'no-programme' | 'no-round' | 'no-unit' | 'not-found'

/** What went wrong, and a sentence for the person who asked. 出错 */
export interface ApiError {
  readonly code: MissingCode | 'internal'
  readonly message: string
}

/** A scorecard in figures. 评分表概况 */
export interface ScorecardFigures {
  readonly id: string
  readonly name: string
  readonly marks: string
  readonly indicators: number
  readonly units: number
}

/** A programme on its card. 方案概况 */
export interface ProgrammeSummary {
  readonly state: 'ready'
  readonly id: string
  readonly title: string
  readonly issuer: string
  readonly number: string | null
  readonly issued: string
  readonly period: { readonly from: string; readonly to: string }
  readonly hash: string
  readonly scorecards: readonly ScorecardFigures[]
  readonly readings: number
  readonly warnings: number
  /** Its demonstration round; null when it could not be scored. */
  readonly round: { readonly title: string; readonly asOf: string; readonly units: number } | null
}

/** A programme that cannot be used, with everything that is wrong with it. 装不上的方案 */
export interface BrokenProgramme {
  readonly state: 'broken'
  readonly id: string
  readonly issues: readonly ProgrammeIssue[]
}

export interface ProgrammeList {
  readonly programmes: readonly (ProgrammeSummary | BrokenProgramme)[]
  /** One deduction of a demonstration round, whole: what a point rests on. */
  readonly example: DeductionExample | null
}

export interface DeductionExample {
  readonly programme: string
  readonly unit: { readonly id: string; readonly name: string }
  readonly node: { readonly code: string; readonly name: string; readonly points: string; readonly of: string }
  readonly clause: string
  readonly ask: string
  readonly answer: string
  readonly by: string | null
  readonly at: string | null
  readonly change: string
  readonly sentence: string
}

/** A piece of the notice and the rows of the tree that it became, the closest first. 通知原文的一段 */
export interface NoticeSpan {
  readonly text: string
  readonly rows: readonly string[]
}

/** A line of the notice; a row of a table has several cells. */
export interface NoticeLine {
  readonly cells: readonly (readonly NoticeSpan[])[]
}

/** A node of the programme as a row of the page. 指标行 */
export interface ProgrammeRow {
  /** Unique on the page: `townships/7`; its lines are `townships/7#0`. */
  readonly key: string
  /** The notice's own number; empty where the code is ours. */
  readonly number: string
  readonly name: string
  readonly role: 'section' | 'indicator' | 'part' | null
  readonly text: string | null
  readonly standard: string | null
  readonly method: string | null
  readonly assessor: readonly string[]
  readonly basis: readonly CitedDocument[]
  readonly words: NodeInWords
  readonly checks: readonly { readonly ask: string; readonly answers: string }[]
  readonly readings: readonly Reading[]
  readonly untranslated: readonly string[]
  /** Keys under which its words stand in the notice, itself among them; empty where they were not found. */
  readonly found: readonly string[]
  readonly children: readonly ProgrammeRow[]
}

/** 评分表 */
export interface ScorecardSheet extends ScorecardFigures {
  readonly for: readonly string[]
  readonly root: ProgrammeRow
}

/** 组别与单位 */
export interface GroupSheet {
  readonly name: string
  readonly size: number
  readonly classes: readonly { readonly name: string; readonly size: number }[]
  readonly units: readonly {
    readonly name: string
    readonly class: string | null
    readonly aliases: readonly string[]
    readonly functions: readonly string[]
  }[]
}

/** Everything of a programme that a page shows. 方案 */
export interface ProgrammeSheet extends ProgrammeSummary {
  readonly notice: readonly NoticeLine[]
  readonly noticeTitle: string | null
  readonly cites: readonly CitedDocument[]
  readonly under: readonly CitedDocument[]
  readonly stages: readonly Stage[]
  readonly approval: readonly string[]
  readonly reportTo: readonly string[]
  readonly cards: readonly ScorecardSheet[]
  /** The tree of the total: where the scorecard stands, bonuses, penalties, vetoes. */
  readonly total: ProgrammeRow
  readonly groups: readonly GroupSheet[]
  readonly ranking: readonly string[]
  readonly gradeNames: readonly string[]
  readonly grades: readonly GradeRuleInWords[]
  readonly allReadings: readonly (Reading & { readonly usedBy: readonly string[] })[]
  readonly untranslated: readonly string[]
  readonly issues: readonly ProgrammeIssue[]
}

/** Geometry of a bar in percent of its length: solid, then hatched. */
export interface Bar {
  readonly sure: number
  readonly open: number
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
  readonly grades: readonly string[]
  readonly gradeState: 'certain' | 'open' | 'decision' | 'none'
  readonly because: readonly string[]
  readonly decidedBy: string | null
  /** Checks that nobody has answered yet, or that could not be assessed. */
  readonly open: number
}

/** 一个比较范围内的排名 */
export interface StandingSheet {
  readonly name: string
  readonly ranked: number
  readonly lines: readonly StandingLine[]
}

/** The standings of a round. 结果 */
export interface RoundSheet {
  readonly programme: { readonly id: string; readonly title: string; readonly hash: string }
  readonly title: string
  readonly asOf: string
  readonly ranking: readonly string[]
  readonly gradeNames: readonly string[]
  readonly tables: readonly StandingSheet[]
}

/** A node of a unit's sheet: what the engine explained, and what the page needs to draw it. */
export interface SheetNode extends Omit<ExplainedNode, 'children'> {
  /** Unique within the sheet, copies included. */
  readonly key: string
  readonly number: string
  readonly bar: Bar | null
  /** Points were surely lost here. */
  readonly fellShort: boolean
  /** Something here is still open. */
  readonly open: boolean
  readonly children: readonly SheetNode[]
}

/** A unit's sheet. 单位得分表 */
export interface UnitSheet {
  readonly programme: { readonly id: string; readonly title: string; readonly hash: string; readonly card: string | null }
  readonly title: string
  readonly asOf: string
  readonly unit: {
    readonly id: string
    readonly name: string
    readonly group: string
    readonly class: string | null
    readonly functions: readonly string[]
  }
  readonly standing: StandingLine
  readonly gradeNames: readonly string[]
  readonly table: { readonly name: string; readonly ranked: number }
  readonly root: SheetNode
  /** Registers that counted as they stand though more may come. */
  readonly presumed: readonly string[]
  readonly readings: readonly Reading[]
  readonly receipt: string
  readonly previous: { readonly id: string; readonly name: string } | null
  readonly next: { readonly id: string; readonly name: string } | null
}
