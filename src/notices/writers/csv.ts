import { guardCell } from './guardCell.ts'

const quoted = (cell: string): string => (/[",;\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a text file with columns: UTF-8 with its mark, so that office programs know it, and nothing in it a formula. 写逗号分隔文件 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => row.map((cell) => quoted(guardCell(cell))).join(',')).join('\r\n')
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
