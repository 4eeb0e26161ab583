import type { CheckId, NodeCode } from './Expression.ts'
import type { FractionText } from './Fraction.ts'
import type { CitedDocument, Reading } from './Programme.ts'
import type { ResultState, StepKind } from './Result.ts'

/** Points as they print, and the ends behind them: `3.5–5`, `不设下限`, `无得分`. 印出的得分 */
export interface PrintedPoints {
  readonly text: string
  readonly low: FractionText | null
  readonly high: FractionText | null
  readonly mayBeNone: boolean
  readonly none: boolean
}

/** A row of a list as it was recorded: each field's words, and what proves it. 清单的一行 */
export interface ExplainedRow {
  readonly id: string
  readonly cells: readonly { readonly label: string; readonly value: string }[]
  readonly proof: readonly string[]
}

/** An answer as a person reads it. 答案 */
export interface ExplainedAnswer {
  readonly check: CheckId
  readonly ask: string
  readonly object?: string
  /** 已答 · 未评 · 无法判定 · 未抽到 · 申明没有 */
  readonly state: 'answered' | 'open' | 'cantTell' | 'notDrawn' | 'declaredNone'
  /** In words: 是, 3, 缺传真号码、投诉方式 */
  readonly answer: string
  readonly lane?: string
  readonly by?: string
  readonly at?: string
  readonly why?: string
  readonly proof: readonly string[]
  /** Of a list whose rows say more than that they are there. */
  readonly rows?: readonly ExplainedRow[]
}

/** `verdict`: why the node has its conclusion. */
export type ExplainedStepKind = StepKind | 'verdict'

/** One step of the sum as a sentence, with what it rests on. 得分步骤 */
export interface ExplainedStep {
  readonly kind: ExplainedStepKind
  /** “指南要素缺少2项，每项扣0.5分，扣1分” */
  readonly sentence: string
  /** The notice's own words. */
  readonly clause?: string
  /** `−1`, `＋0.2`, `−1 至 0`; empty where nothing changed. */
  readonly change: string
  readonly after: string
  readonly sure: boolean
  /** The kind of problem that it notes. 问题 */
  readonly finding?: string
  readonly checks: readonly CheckId[]
  readonly readings: readonly string[]
}

/** A node with its points, the sentences that made them and what they rest on: the trace. 得分依据 */
export interface ExplainedNode {
  readonly code: NodeCode
  readonly copy?: string
  readonly name: string
  readonly role?: 'section' | 'indicator' | 'part' | 'column'
  readonly state: ResultState
  readonly applies: boolean | 'undecided'
  readonly of: FractionText | null
  readonly marks: FractionText | null
  readonly points: PrintedPoints
  readonly worth: PrintedPoints
  /** What its marks have more than its worth, for a node with marks that surely applies and has points. 失分 */
  readonly lost: PrintedPoints | null
  readonly text?: string
  readonly standard?: string
  readonly method?: string
  readonly basis: readonly CitedDocument[]
  readonly assessor: readonly string[]
  readonly verdicts: readonly string[]
  readonly steps: readonly ExplainedStep[]
  readonly answers: readonly ExplainedAnswer[]
  readonly readings: readonly Reading[]
  readonly untranslated: readonly string[]
  readonly children: readonly ExplainedNode[]
}
