import { foldName } from '../../model/foldName.ts'
import { columnLetters, type Table, type TableRow } from '../../notices/Table.ts'
import { unguardCell } from '../../notices/writers/guardCell.ts'
import { nearNames } from '../units/nearNames.ts'
import { OWN_COLUMNS, type TableColumn } from './TableColumn.ts'

/** A row with its cells by the columns' keys. */
export interface OpenRow {
  readonly number: number
  /** Without space around it; empty where there is nothing. */
  readonly text: (key: string) => string
  /** As the office sees it: B7. */
  readonly place: (key: string) => string
}

export interface OpenTable {
  readonly sheet: string
  readonly rows: readonly OpenRow[]
  /** What is wrong with the heads, as sentences. */
  readonly faults: readonly string[]
}

/** A title, the office that made it, a date: so many rows may stand above the heads. */
const ABOVE = 10

const wordsOf = ({ head, also }: TableColumn): readonly string[] => [head, ...also].map(foldName)

const bare = (cell: string): string => foldName(unguardCell(cell).replace(/[（(].*[）)]|[*＊:：]/gu, ''))

/**
 * Finds the table that has the columns, whatever their order and the rows above them. 认列
 *
 * Sheets without the needed heads are left out when another sheet has them: a template carries its explanation on one.
 */
export function openTable(columns: readonly TableColumn[], tables: readonly Table[]): OpenTable {
  const needed = columns.filter((column) => column.needed)
  for (const { name, rows } of tables) {
    const at = rows.slice(0, ABOVE).findIndex(({ cells }) => {
      const heads = new Set(cells.map(bare))
      return needed.every((column) => wordsOf(column).some((word) => heads.has(word)))
    })
    const head = rows[at]
    if (head) return withHead(name, columns, head, rows.slice(at + 1))
  }
  const names = needed.map(({ head }) => `“${head}”`).join('、')
  return {
    sheet: '',
    rows: [],
    faults: [tables.length === 0 ? '文件里没有内容；请下载模板填写' : `没有找到${names}这样的列；请下载模板，照模板的列名填写`],
  }
}

function withHead(sheet: string, columns: readonly TableColumn[], head: TableRow, rows: readonly TableRow[]): OpenTable {
  const faults: string[] = []
  const at = new Map<string, number>()
  for (const [index, cell] of head.cells.entries()) {
    const word = bare(cell)
    if (word === '' || OWN_COLUMNS.includes(word)) continue
    const column = columns.find((one) => wordsOf(one).includes(word))
    const place = `${columnLetters(index)}${head.number}`
    if (!column) {
      const near = nearNames(
        word,
        columns.map((one) => ({ folded: foldName(one.head), head: one.head })),
        1,
      )[0]
      faults.push(`${place}“${cell}”不是这种表的列；${near ? `是不是“${near.head}”？` : ''}不需要的列请删去`)
    } else if (at.has(column.key)) faults.push(`${place}“${cell}”这一列前面已经有了；请只留一列`)
    else at.set(column.key, index)
  }
  return {
    sheet,
    faults,
    rows: rows
      .map(({ number, cells }) => ({
        number,
        text: (key: string) => unguardCell(cells[at.get(key) ?? -1] ?? '').trim(),
        place: (key: string) => `${columnLetters(at.get(key) ?? 0)}${number}`,
      }))
      .filter(({ text }) => columns.some(({ key }) => text(key) !== '')),
  }
}
