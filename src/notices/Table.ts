/** A row as the office sees it, with the number it carries there. 行 */
export interface TableRow {
  /** The line of a text file, the row of a sheet; from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** A sheet of a workbook, or a text file with columns. Rows without anything in them are left out. 表格 */
export interface Table {
  readonly name: string
  readonly rows: readonly TableRow[]
}

/** The letters over a column: 0 → A, 26 → AA. 列标 */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
