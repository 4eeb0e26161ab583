/** A table behind a chart or a page of results, as it is handed out. 导出的结果表 */
export interface ResultTable<Key extends string = string> {
  readonly key: Key
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
}
