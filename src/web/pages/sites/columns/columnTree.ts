import type { ColumnRow } from '../siteTypes.ts'
import type { ColumnsSearch, ColumnState } from './columnsSearch.ts'

/** A line of the tree: a column, or a level above columns that is none itself. 栏目树的一行 */
export interface TreeLine<T = ColumnRow> {
  readonly key: string
  readonly name: string
  readonly depth: number
  readonly column: T | null
}

/** Columns under their levels, in their order; a level is written again where others stood between. 栏目树 */
export function columnTree<T extends { readonly id: string; readonly levels: readonly string[] }>(
  columns: readonly T[],
): readonly TreeLine<T>[] {
  const lines: TreeLine<T>[] = []
  let above: readonly string[] = []
  for (const column of columns) {
    const { levels } = column
    const shared = sharedOf(above, levels)
    for (let depth = shared; depth < levels.length - 1; depth++)
      lines.push({ key: `${column.id}/${String(depth)}`, name: levels[depth] ?? '', depth, column: null })
    lines.push({ key: column.id, name: levels.at(-1) ?? '', depth: levels.length - 1, column })
    above = levels
  }
  return lines
}

/** How many of the levels above a column are written already. */
function sharedOf(above: readonly string[], levels: readonly string[]): number {
  let shared = 0
  while (shared < levels.length - 1 && above[shared] === levels[shared]) shared++
  return shared
}

/** What a column is found under. 栏目状态 */
export const stateOf = ({ url, placedAt, last }: Pick<ColumnRow, 'url' | 'placedAt' | 'last'>): ColumnState =>
  url === null ? (placedAt === null ? 'unplaced' : 'absent') : last === null ? 'unchecked' : last.outcome

/** Those that fit what is looked for. 筛选栏目 */
export function chosenColumns(columns: readonly ColumnRow[], { find = '', is, keeper }: ColumnsSearch): readonly ColumnRow[] {
  const part = find.toLowerCase()
  return columns.filter(
    (column) =>
      (is === undefined || stateOf(column) === is) &&
      (keeper === undefined || column.keepers.some(({ unit }) => unit === keeper)) &&
      (part === '' || [...column.levels, column.content ?? '', column.url ?? ''].some((text) => text.toLowerCase().includes(part))),
  )
}
