import type { Within } from '../../model/Expression.ts'
import type { OutsideLine } from '../../model/Incoming.ts'
import type { ImportKind } from '../../model/Incoming.ts'
import type { OutsideSource } from '../../store/schema/incoming.ts'

/** A column of what comes in. 外来结果的列 */
export interface IncomingColumn {
  readonly key: string
  readonly head: string
  /** Other words that offices write over it. */
  readonly also: readonly string[]
  readonly needed: boolean
  readonly hint: string
}

/** A line as it came, by the columns' keys. 外来的一行 */
export type IncomingLine = Pick<OutsideLine, 'row' | 'cells'>

/** Whom a written name means, chosen by hand; null: the lines of that name are left out, and why. 手工选定的单位 */
export interface NamedUnit {
  readonly written: string
  readonly unit: string | null
  readonly why: string
}

/** Where the lines come from. 数据来源 */
export type IncomingFrom =
  | { readonly kind: 'file' | 'paste'; readonly lines: readonly IncomingLine[] }
  /** A report as it was handed over, as its text. */
  | { readonly kind: 'report'; readonly text: string }
  /** The last settled result of another round of this installation. */
  | { readonly kind: 'settled'; readonly round: string }

/** What somebody wants to take over. 一次导入 */
export interface IncomingInput {
  readonly round: string
  readonly kind: ImportKind
  /** Into which check; null: earlier years go into none. */
  readonly check: string | null
  /** Among whom the places of earlier years are. */
  readonly within: Within
  /** Of a report: its points as they are, or weighted. */
  readonly figure: 'total' | 'weighted'
  readonly source: OutsideSource
  /** The picture of its paper. */
  readonly file: string | null
  readonly from: IncomingFrom
  readonly names: readonly NamedUnit[]
  /** A list that names only those who lost something: the others asked have lost nothing. */
  readonly othersLostNothing: boolean
}

/** What becomes of a line. 一行的处理 */
export interface IncomingRow {
  readonly row: number
  readonly written: string
  /** Empty: nobody. */
  readonly name: string
  readonly outcome: 'taken' | 'left-out' | 'unnamed' | 'faulty'
  /** What it says, and what is wrong with it. */
  readonly says: readonly string[]
}

/** A name that means nobody yet, or several. 要选定的单位 */
export interface UnnamedUnit {
  readonly written: string
  readonly rows: readonly number[]
  /** Why it is not settled. */
  readonly why: string
  readonly candidates: readonly { readonly id: string; readonly name: string }[]
}

/** What changes of a unit. 一个单位的变化 */
export interface IncomingEffect {
  readonly unit: string
  readonly name: string
  readonly before: string
  readonly after: string
  /** Of the first only; null: it was not computed, or does not change. */
  readonly total: { readonly before: string; readonly after: string } | null
}

/** What an import would do, told before anything is done. 导入预览 */
export interface IncomingPreview {
  /** Of what was handed in and of what stands in the round: what is taken is exactly what was shown. */
  readonly digest: string
  readonly rows: readonly IncomingRow[]
  readonly unnamed: readonly UnnamedUnit[]
  /** Among whom a name that means nobody can be chosen; none where all are settled. */
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly effects: readonly IncomingEffect[]
  /** What is wrong with it as a whole. */
  readonly faults: readonly string[]
  /** What to look at before it is taken: sums that do not agree, the same thing twice. */
  readonly notes: readonly string[]
  /** Something would be written, and nothing is wrong. */
  readonly ready: boolean
}
