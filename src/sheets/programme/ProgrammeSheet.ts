import type { GradeRuleInWords } from '../../engine/words/grade.ts'
import type { NodeInWords } from '../../engine/words/node.ts'
import type { CitedDocument, Reading } from '../../model/Programme.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'

/** A scorecard in figures. 评分表概况 */
export interface ScorecardFigures {
  readonly id: string
  readonly name: string
  /** The groups that are scored by it. */
  readonly for: readonly string[]
  /** Empty: it gives no points. */
  readonly marks: string
  readonly indicators: number
  /** Rows of a table of website columns. */
  readonly columns: number
  readonly units: number
}

/** A programme on its card. 方案概况 */
export interface ProgrammeSummary {
  readonly state: 'ready'
  readonly id: string
  readonly title: string
  /** What kind of assessment it is, in a few words: 自查与抽查. */
  readonly kind: string
  readonly version: number
  readonly issuer: string
  readonly number: string | null
  readonly issued: string
  readonly period: { readonly from: string; readonly to: string }
  /** A round covers so many months; null: all of the period. */
  readonly everyMonths: number | null
  readonly hash: string
  readonly scorecards: readonly ScorecardFigures[]
  readonly readings: number
  readonly warnings: number
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

/** Whom a row is for, as units of the list by name. 适用单位 */
export interface ScopeSheet {
  /** Named units, and groups whose units the notice does not name. */
  readonly applies: readonly string[]
  /** For these a person must decide. */
  readonly undecided: readonly string[]
  /** The words of the notice where they are given. */
  readonly words: string
}

/** What is asked of a column: where it stands, how often it is renewed. 栏目 */
export interface ColumnSheet {
  readonly levels: readonly string[]
  /** `每季度`, `变更后20个工作日内`; null: nothing is asked. */
  readonly updates: string | null
}

/** A node of the programme as a row of the page. 指标行 */
export interface ProgrammeRow {
  /** Unique on the page: `townships/7`; its lines are `townships/7#0`. */
  readonly key: string
  /** The notice's own number; empty where the code is ours. */
  readonly number: string
  readonly name: string
  readonly role: 'section' | 'indicator' | 'part' | 'column' | null
  readonly text: string | null
  readonly standard: string | null
  readonly method: string | null
  /** Who scores it; what a row above says counts for those below. */
  readonly assessor: readonly string[]
  /** Whom it is for; null: all. */
  readonly scope: ScopeSheet | null
  /** Of a column of a website only. */
  readonly column: ColumnSheet | null
  readonly basis: readonly CitedDocument[]
  readonly words: NodeInWords
  readonly checks: readonly { readonly ask: string; readonly answers: string }[]
  /** Those of its lines and of its veto among them. */
  readonly readings: readonly Reading[]
  /** Those that its lines do not name already. */
  readonly ownReadings: readonly string[]
  readonly untranslated: readonly string[]
  /** Keys under which its words stand in the notice, itself among them; empty where they were not found. */
  readonly found: readonly string[]
  readonly children: readonly ProgrammeRow[]
}

/** 评分表 */
export interface ScorecardSheet extends ScorecardFigures {
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

/** Who leads which rows. 牵头单位 */
export interface AssessorSheet {
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string | null
  readonly instead: string | null
  readonly readings: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly card: string
    readonly number: string
    readonly name: string
    readonly marks: string
  }[]
}

/** A stage of the round with its days. 阶段 */
export interface StageSheet {
  readonly name: string
  /** The window or the day, once for every part of a period that recurs. */
  readonly windows: readonly { readonly from: string | null; readonly to: string | null }[]
  readonly at: string | null
  /** What is done in it, and what follows for who is late, in words; null: the programme does not say. */
  readonly does: string | null
  readonly late: string | null
  /** `反馈后5个工作日内`, where a day follows from another. */
  readonly rule: string | null
  readonly text: string | null
  readonly untranslated: string | null
}

/** What each unit's report of its self-check must speak of. 自查报告 */
export interface WantedReport {
  readonly copies: readonly string[]
  readonly parts: readonly {
    readonly name: string
    readonly text: string | null
    /** Whom it is asked of; null: everybody. */
    readonly scope: string | null
  }[]
}

/** Everything of a programme that a page shows. 方案 */
export interface ProgrammeSheet extends ProgrammeSummary {
  readonly notice: readonly NoticeLine[]
  readonly noticeTitle: string | null
  readonly cites: readonly CitedDocument[]
  readonly under: readonly CitedDocument[]
  readonly stages: readonly StageSheet[]
  /** Null: the notice asks for none. */
  readonly selfReport: WantedReport | null
  readonly assessors: readonly AssessorSheet[]
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
