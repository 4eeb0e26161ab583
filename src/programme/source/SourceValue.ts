import type { Place } from '../Places.ts'

export interface SourceText {
  readonly kind: 'text'
  /** Every scalar is text until its key says what it is; nothing written is the empty text. */
  readonly text: string
  readonly place: Place
}

export interface SourceList {
  readonly kind: 'list'
  readonly items: readonly SourceValue[]
  readonly place: Place
}

export interface SourceEntry {
  readonly keyPlace: Place
  readonly value: SourceValue
}

export interface SourceMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, SourceEntry>
  readonly place: Place
}

/** What stood in a file, with its places: the same whether it was YAML, JSON or a cell of a table. 原文数据 */
export type SourceValue = SourceText | SourceList | SourceMap
