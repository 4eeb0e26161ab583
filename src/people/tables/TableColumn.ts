/** A column of a table that goes in and out. 表格的列 */
export interface TableColumn {
  readonly key: string
  readonly head: string
  /** Other words that offices write over it. */
  readonly also: readonly string[]
  /** Without it the table cannot be read. */
  readonly needed?: true
  /** What is to be written there: the second line of the template's explanation. */
  readonly hint: string
  readonly width: number
}

/** Columns that offices have for themselves; they are not read, and nobody is told. */
export const OWN_COLUMNS: readonly string[] = ['序号', '备注', '说明', '编号']
