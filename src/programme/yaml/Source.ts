import type { Place } from '../Places.ts'

/** What stands in a YAML file, with its place, before anything is made of it: every scalar is still its text. 文件内容 */
export type Source = SourceText | SourceMap | SourceList | SourceNothing

/** A scalar as its text. 文字 */
export interface SourceText {
  readonly kind: 'text'
  readonly text: string
  readonly place: Place
  /** Where the character at the index of `text` was written; in a quoted or folded scalar that is not a matter of counting. */
  at(index: number): Place
}

/** The value of a key, and where the key stands. 键与值 */
export interface SourceEntry {
  readonly key: Place
  readonly value: Source
}

/** Keys with their values, in the order of the file. 键值 */
export interface SourceMap {
  readonly kind: 'map'
  readonly place: Place
  /** In braces, where a comma splits. */
  readonly flow?: boolean
  readonly entries: ReadonlyMap<string, SourceEntry>
}

/** Items in the order of the file. 列表 */
export interface SourceList {
  readonly kind: 'list'
  readonly place: Place
  readonly items: readonly Source[]
}

/** A key without a value. 空 */
export interface SourceNothing {
  readonly kind: 'nothing'
  readonly place: Place
}
