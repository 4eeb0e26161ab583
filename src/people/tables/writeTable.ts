import { writeCsv } from '../../notices/writers/csv.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import type { TableColumn } from './TableColumn.ts'

export type TableFormat = 'xlsx' | 'csv'

/** Rows under the columns' heads, as a workbook or a text file. 写表格 */
export function writeTable(
  name: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  format: TableFormat,
): Promise<Uint8Array> {
  const head = columns.map((column) => column.head)
  if (format === 'csv') return Promise.resolve(writeCsv([head, ...rows]))
  return writeXlsx([{ name, head, rows, widths: columns.map(({ width }) => width) }])
}

/** An empty table to fill in, and on a second sheet what belongs into each column. 模板 */
export function writeTemplate(name: string, columns: readonly TableColumn[], notes: readonly string[]): Promise<Uint8Array> {
  const explained = columns.map(({ head, needed, hint, also }) => [head, needed ? '必填' : '可不填', hint, also.join('、')])
  return writeXlsx([
    { name, head: columns.map(({ head }) => head), rows: [], widths: columns.map(({ width }) => width) },
    {
      name: '填写说明',
      head: ['列', '是否必填', '怎样填写', '也认得的列名'],
      rows: [...explained, ...notes.map((note) => ['', '', note, ''])],
      widths: [20, 10, 70, 40],
    },
  ])
}
