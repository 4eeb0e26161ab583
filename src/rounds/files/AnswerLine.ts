import type { Table, TableRow } from '../../notices/Table.ts'
import type { IssueList } from '../../programme/IssueList.ts'
import type { Place } from '../../programme/Places.ts'
import type { SourceText } from '../../programme/yaml/Source.ts'
import { suggest } from '../../programme/reading/nearest.ts'
import { ANSWER_COLUMNS, HELPING_COLUMNS, NEEDED_COLUMNS, unguardCell, type AnswerColumn } from './answerColumns.ts'

/** One row of a table of answers, read by the names of its columns. 答案表的一行 */
export interface AnswerLine {
  readonly place: Place
  text(column: AnswerColumn): string
  source(column: AnswerColumn): SourceText
}

/** Titles above the head are tolerated so far down. */
const LAST_HEAD = 10

const columnOf = (title: string): AnswerColumn | undefined =>
  (Object.keys(ANSWER_COLUMNS) as AnswerColumn[]).find((column) => (ANSWER_COLUMNS[column] as readonly string[]).includes(title))

const bare = (cell: string) => cell.replace(/[\s\u3000*:\uFF1A]/gu, '')

/** Finds the head of a table; null, with what is missing, where it has none. */
export function readHead(table: Table, file: string, { issues, notes }: { readonly issues: IssueList; readonly notes: IssueList }) {
  const head = table.rows.slice(0, LAST_HEAD).find(({ cells }) => cells.filter((cell) => columnOf(bare(cell))).length >= 2) ?? table.rows[0]
  if (!head) return null
  const columns = new Map<AnswerColumn, number>()
  const known = Object.values(ANSWER_COLUMNS).flat()
  for (const [at, cell] of head.cells.entries()) {
    const title = bare(cell)
    const column = columnOf(title)
    const place = { file, line: head.number, column: at + 1 }
    if (column && columns.has(column)) issues.add(place, 'column-double', `“${title}”这一列写了两次`, '留下一列')
    else if (column) columns.set(column, at)
    else if (title !== '' && !HELPING_COLUMNS.some((helping) => helping === title)) {
      notes.add(place, 'column-extra', `不读“${title}”这一列`, suggest(title, known, '多出的列不影响计算'))
    }
  }
  const missing = NEEDED_COLUMNS.filter((column) => !columns.has(column)).map((column) => ANSWER_COLUMNS[column][0])
  if (missing.length > 0) {
    issues.add(
      { file, line: head.number, column: 1 },
      'column-missing',
      `缺少列：${missing.join('、')}`,
      '在表头补上；可以先用 mingjing answers-template 写出空表',
    )
    return null
  }
  return { row: head.number, columns }
}

/** The rows under the head. */
export function answerLines(
  table: Table,
  file: string,
  head: { readonly row: number; readonly columns: ReadonlyMap<AnswerColumn, number> },
): readonly AnswerLine[] {
  return table.rows.filter(({ number }) => number > head.row).map((row) => lineOf(row, file, head.columns))
}

function lineOf({ number, cells }: TableRow, file: string, columns: ReadonlyMap<AnswerColumn, number>): AnswerLine {
  const text = (column: AnswerColumn) => unguardCell((cells[columns.get(column) ?? -1] ?? '').trim())
  const placeOf = (column: AnswerColumn): Place => ({ file, line: number, column: (columns.get(column) ?? 0) + 1 })
  return {
    place: { file, line: number, column: 1 },
    text,
    source(column) {
      const place = placeOf(column)
      return { kind: 'text', text: text(column), place, at: () => place }
    },
  }
}
