/** Signs that take two columns of a terminal: Chinese characters, kana, full-width forms and punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

/** Columns of a terminal that a text takes. 显示宽度 */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : 1
  return width
}

/** A column of a printed table. */
export interface Column {
  readonly title: string
  /** Figures stand to the right. */
  readonly right?: boolean
}

function fill(text: string, width: number, right: boolean): string {
  const gap = ' '.repeat(Math.max(0, width - widthOf(text)))
  return right ? gap + text : text + gap
}

/** Rows under their titles, each column as wide as its widest text; columns in which nothing stands are left out. 表 */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[], indent = ''): string {
  const shown = columns.map((column, at) => ({ ...column, at })).filter(({ at }) => rows.some((row) => (row[at] ?? '') !== ''))
  const widths = shown.map(({ title, at }) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[at] ?? '')), widthOf(title)))
  const line = (cells: readonly string[]) =>
    `${indent}${cells.map((cell, at) => fill(cell, widths[at] ?? 0, shown[at]?.right ?? false)).join('  ')}`.trimEnd()
  return [line(shown.map(({ title }) => title)), ...rows.map((row) => line(shown.map(({ at }) => row[at] ?? '')))].join('\n') + '\n'
}
