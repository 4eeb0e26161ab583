import type { Table, TableRow } from '../../notices/Table.ts'
import { withoutUnseen } from '../../model/unseen.ts'
import { unguardCell } from '../../notices/writers/guardCell.ts'
import { columnHeads, type ColumnHeads } from './columnHeads.ts'
import { beginning } from './beginning.ts'
import type { TableLine } from './ColumnLine.ts'

/** A title, the office that made it, a date: so many rows may stand above the heads. */
const ABOVE = 15
const DEEPEST = 8
/** So many rows are taken at once. 一次最多的行数 */
export const MOST_LINES = 3_000
const LONGEST_LEVEL = 200
const LONGEST_CELL = 4_000

const PATH = /[>＞/／\\→»]|--|——/u
/** Below the table, not of it. */
const REMARK = /^(?:注|备注|说明|填表人|填表单位|联系人|合计|总计|附)(?:[:：\d、.．]|$)/u

/** A table of columns as it was read: its rows, and what is to be said of it as a whole. 读出的栏目表 */
export interface ReadColumns {
  readonly sheet: string
  readonly rows: readonly TableLine[]
  /** Why there is nothing to be imported. */
  readonly faults: readonly string[]
  /** What was left out or cut; the rest can be imported. */
  readonly notes: readonly string[]
}

/**
 * Finds the table of columns among the sheets and reads its rows: merged and empty cells of the upper levels are carried down. 读栏目表
 *
 * No row is lost: what is left out is named.
 */
export function readColumnTable(tables: readonly Table[]): ReadColumns {
  for (const { name, rows } of tables) {
    const at = rows.slice(0, ABOVE).findIndex(({ cells }) => columnHeads(cells) !== null)
    const heads = columnHeads(rows[at]?.cells ?? [])
    if (heads) return { sheet: name, ...readRows(heads, rows.slice(at + 1)) }
  }
  return {
    sheet: '',
    rows: [],
    notes: [],
    faults: [
      tables.length === 0
        ? '文件里没有内容。请换一个文件，或下载空表填写。'
        : '没有找到写着“一级栏目”或“栏目”的列名。请核对列名，或下载空表，照它的列名填写。',
    ],
  }
}

function readRows(heads: ColumnHeads, rows: readonly TableRow[]): Omit<ReadColumns, 'sheet'> {
  const found: TableLine[] = []
  const notes: string[] = []
  let above: readonly string[] = []
  for (const { number, cells } of rows) {
    // A long table repeats its heads on every page.
    if (columnHeads(cells) !== null) continue
    const text = (at: number | null): string => plain(unguardCell(cells[at ?? -1] ?? ''))
    const own = heads.levels.map((at) => oneLine(text(at)))
    const path = heads.levels.length === 0 || own.every((level) => level === '') ? pathOf(text(heads.at.path)) : []
    const first = own.find((level) => level !== '') ?? path[0] ?? ''
    const rest = [heads.at.content, heads.at.keepers, heads.at.updates, heads.at.url].map(text)
    if (REMARK.test(first) && rest.every((cell) => cell === '' || cell === first)) {
      notes.push(`第${number}行“${first.slice(0, 20)}”像是表后的说明，没有当作栏目。`)
      continue
    }
    const levels = path.length > 0 ? path : carriedDown(own, above)
    if (levels.length === 0) {
      notes.push(`第${number}行没有写栏目，上面也没有可以接着的栏目，没有读入。请补写一级栏目。`)
      continue
    }
    above = path.length > 0 ? [] : filled(own, above)
    const long = [...levels.filter((level) => level.length > LONGEST_LEVEL), ...rest.filter((cell) => cell.length > LONGEST_CELL)]
    if (long.length > 0) notes.push(`第${number}行有一格超过${LONGEST_CELL}个字，只读了前面的部分。请核对。`)
    const cell = (at: number | null): string | null => (at === null ? null : beginning(text(at), LONGEST_CELL))
    found.push({
      line: number,
      levels: levels.map((level) => beginning(level, LONGEST_LEVEL)),
      content: cell(heads.at.content),
      keepers: cell(heads.at.keepers),
      updates: cell(heads.at.updates),
      url: cell(heads.at.url),
    })
  }
  const lines = found.filter((row, at) => !isHeading(row, found[at + 1]))
  if (lines.length > MOST_LINES) {
    const fault = `表里有${lines.length}个栏目，一次最多导入${MOST_LINES}个，什么也没有导入。请分成几个文件，分几次导入。`
    return { rows: [], faults: [fault], notes: [] }
  }
  if (lines.length > 0) return { rows: lines, faults: [], notes }
  return { rows: [], faults: ['列名下面没有可以读入的栏目。请核对是不是选错了文件。', ...notes], notes: [] }
}

/** A row of its own for 信息公开, with nothing but the name: what follows stands under it. */
const isHeading = ({ levels, content, keepers, updates, url }: TableLine, next: TableLine | undefined): boolean =>
  [content, keepers, updates, url].every((cell) => (cell ?? '') === '') &&
  next !== undefined &&
  next.levels.length > levels.length &&
  levels.every((level, at) => level === next.levels[at])

/** Without what nobody sees: cells are copied from everywhere, and a name must be what it looks like. */
const plain = (cell: string): string =>
  withoutUnseen(cell)
    .replaceAll(/\p{Surrogate}/gu, '')
    .trim()

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ')

const pathOf = (text: string): readonly string[] =>
  oneLine(text)
    .split(PATH)
    .map((level) => level.trim())
    .filter((level) => level !== '')
    .slice(0, DEEPEST)

/** The row's cells with those above it where it begins nothing new; what stands behind a new level is its own. */
function filled(own: readonly string[], above: readonly string[]): readonly string[] {
  const fresh = own.findIndex((level) => level !== '')
  if (fresh < 0) return above
  return own.map((level, at) => (at < fresh ? (above[at] ?? '') : level))
}

/** A cell merged across holds the same name in each of its columns: one level. */
const carriedDown = (own: readonly string[], above: readonly string[]): readonly string[] =>
  filled(own, above)
    .filter((level) => level !== '')
    .filter((level, at, all) => level !== all[at - 1])
    .slice(0, DEEPEST)
