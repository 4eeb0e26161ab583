/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/u
const NUMBER = /^-?\d+(\.\d+)?$/u

/** Rows as a table file in UTF-8 that office programs open: with its mark in front, nothing in it a formula. 表格文件 */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
