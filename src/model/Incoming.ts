import type { EarlierResult } from './Facts.ts'
import type { FractionText } from './Fraction.ts'

/** What comes in from outside: another assessment's losses or points, earlier years, evaluations by several, a subordinate round's result. 外来结果的种类 */
export const IMPORT_KINDS = ['assessment', 'history', 'mutual', 'round'] as const

export type ImportKind = (typeof IMPORT_KINDS)[number]

const WORDS: Readonly<Record<ImportKind, string>> = {
  assessment: '其他考核、第三方评估的结果和扣分清单',
  history: '往年的名次',
  mutual: '互评、评委打分',
  round: '下级批次或别的批次的结果',
}

export const importKindInWords = (kind: ImportKind): string => WORDS[kind]

/** What a unit lost elsewhere, for what, by which clause. 外来的一条扣分 */
export interface OutsideLoss {
  readonly unit: string
  readonly what: string
  readonly clause: string
  /** Null: the list does not say how much. */
  readonly points: FractionText | null
}

/** A line of what came in, as it was written, and of whom it was understood. 外来的一行 */
export interface OutsideLine {
  readonly row: number
  /** As the file calls it. */
  readonly written: string
  /** Null: left out by a named decision. */
  readonly unit: string | null
  readonly cells: Readonly<Record<string, string>>
}

/** An answer that an import gave, and which stood there before. 外来的答案 */
export interface OutsideAnswer {
  readonly unit: string
  readonly id: number
  /** The newest that stood in its cell and lane. */
  readonly before: number | null
}

/** An earlier result that an import brought, and the one that it took the place of. 外来的往年名次 */
export interface OutsideHistory {
  readonly before: EarlierResult | null
  readonly after: EarlierResult
}

/** All of an import as it was taken over. 一次导入的内容 */
export interface KeptImport {
  /** Null: it went into no check. */
  readonly check: string | null
  /** Where the lines came from: a file, pasted text, a report with its hash, a settled round here. */
  readonly from: 'file' | 'paste' | 'report' | 'settled'
  /** What the columns are called, in their order. */
  readonly heads: readonly { readonly key: string; readonly head: string }[]
  readonly lines: readonly OutsideLine[]
  readonly leftOut: readonly { readonly written: string; readonly why: string }[]
  readonly losses: readonly OutsideLoss[]
  readonly answers: readonly OutsideAnswer[]
  readonly history: readonly OutsideHistory[]
  /** What was pointed out before it was taken over. */
  readonly notes: readonly string[]
  /** Of what was looked at. */
  readonly digest: string
}
