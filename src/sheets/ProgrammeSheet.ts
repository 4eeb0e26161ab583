import type { GradeRuleInWords } from '../engine/words/grade.ts'
import type { NodeInWords } from '../engine/words/node.ts'
import type { CitedDocument, Reading, Stage } from '../model/Programme.ts'
import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'

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
