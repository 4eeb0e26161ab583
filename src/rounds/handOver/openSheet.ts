import type { Table, TableRow } from '../../notices/Table.ts'
import { unguardCell } from '../../notices/writers/guardCell.ts'
import { SHEET_COLUMNS, type SheetColumn, type SheetTexts } from './sheetColumns.ts'
import { readKey, readMark, type SheetKey, type SheetMark } from './sheetKey.ts'

/** A line of a sheet that came back. 收回的一行 */
export interface SheetLine {
  /** As the office sees it. */
  readonly number: number
  readonly texts: SheetTexts
  /** Null: it has none, or it cannot be read. */
  readonly key: SheetKey | null
}

export interface OpenSheet {
  /** Null: the line above the head is gone. */
  readonly mark: SheetMark | null
  readonly lines: readonly SheetLine[]
  /** Why nothing of it can be read; sentences. */
  readonly faults: readonly string[]
}

/** Titles above the head are tolerated so far down. */
const ABOVE = 10
const NEEDED: readonly SheetColumn[] = ['unit', 'object', 'row', 'field', 'answer', 'state', 'why', 'key']

const bare = (cell: string): string => unguardCell(cell).replace(/[（(].*$|[\s\u3000*:：]/gu, '')
const columnOf = (cell: string): SheetColumn | undefined => SHEET_COLUMNS.find(({ head }) => bare(head) === bare(cell))?.key

const NOT_OURS =
  '这不是从“批次—表格”下载的答案表，或者表头、核对码被改过。请重新下载一份，把填好的内容抄进去，不要改动“答案”“状态”“说明”“条目”以外的列。'

/** Finds the lines of a sheet that was sent out from here, whatever was done to their order. 打开收回的表格 */
export function openSheet(tables: readonly Table[]): OpenSheet {
  for (const { rows } of tables) {
    const at = rows.slice(0, ABOVE).findIndex(({ cells }) => NEEDED.every((column) => cells.some((cell) => columnOf(cell) === column)))
    const head = rows[at]
    if (head) return opened(rows.slice(0, at), head, rows.slice(at + 1))
  }
  return { mark: null, lines: [], faults: [NOT_OURS] }
}

function opened(above: readonly TableRow[], head: TableRow, rows: readonly TableRow[]): OpenSheet {
  const marks = above.flatMap(({ cells }) => cells).flatMap((cell) => readMark(cell.trim()) ?? [])
  const at = new Map<SheetColumn, number>()
  for (const [index, cell] of head.cells.entries()) {
    const column = columnOf(cell)
    if (column && at.has(column)) return { mark: null, lines: [], faults: [`“${bare(cell)}”这一列有两列，请只留原来的一列。`] }
    if (column) at.set(column, index)
  }
  const lines = rows.map(({ number, cells }): SheetLine => {
    const text = (column: SheetColumn): string => unguardCell((cells[at.get(column) ?? -1] ?? '').trim())
    const texts = Object.fromEntries(SHEET_COLUMNS.map(({ key }) => [key, text(key)])) as Record<SheetColumn, string>
    return { number, texts, key: readKey(texts.key) }
  })
  const isSaid = ({ texts }: SheetLine): boolean => Object.values(texts).some((text) => text !== '')
  return { mark: marks[0] ?? null, lines: lines.filter(isSaid), faults: marks[0] ? [] : [NOT_OURS] }
}
