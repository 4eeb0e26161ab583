import type { Updates } from '../../model/Node.ts'

/** A row of a table of columns as somebody sees it there; null where the table has no such column. 栏目表的一行 */
export interface TableLine {
  readonly line: number
  readonly levels: readonly string[]
  readonly content: string | null
  readonly keepers: string | null
  readonly updates: string | null
  readonly url: string | null
}

/** Somebody whom a table or a programme names as a keeper. 保障单位的写法 */
export type Mention =
  /** By name; by one of several spellings, where a programme knows them. */
  | { readonly kind: 'name'; readonly written: string; readonly also: readonly string[] }
  /** As a round's roster has bound the name. */
  | { readonly kind: 'unit'; readonly written: string; readonly unit: string }
  /** All bodies of a kind: 各乡镇, 各单位. */
  | { readonly kind: 'set'; readonly written: string; readonly of: 'township' | 'department' }
  /** An end that is left open, or nobody in particular: 等, 相关单位. */
  | { readonly kind: 'open'; readonly written: string }

/** A column as it is to be; what is undefined stays as it is. 要导入的栏目 */
export interface ColumnLine {
  readonly line: number
  readonly levels: readonly string[]
  readonly content: string | null | undefined
  readonly mentions: readonly Mention[] | undefined
  readonly updates: Updates | null | undefined
  /** The table's own words, where they could not be read. */
  readonly updatesText: string | null
  readonly url: string | undefined
  /** What is to be looked at, as sentences. */
  readonly faults: readonly string[]
}
