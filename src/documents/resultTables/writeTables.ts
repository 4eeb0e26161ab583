import { writeCsv } from '../../notices/writers/csv.ts'
import { writeXlsx } from '../../notices/writers/xlsx.ts'
import type { ResultTable } from './ResultTable.ts'

/** What stands over every table: what it is, of which state, and that it is invented where it is. 表头说明 */
export interface TablesHead {
  readonly title: string
  readonly notes: readonly string[]
}

/** Tables of results as one workbook, a sheet each. 写结果工作簿 */
export const tablesAsXlsx = (tables: readonly ResultTable[], { title, notes }: TablesHead): Promise<Uint8Array> =>
  writeXlsx(tables.map(({ name, head, rows, widths }) => ({ name, above: [title, ...notes], head, rows, widths })))

/** The same as one text file, a table after the other. 写结果 CSV */
export const tablesAsCsv = (tables: readonly ResultTable[], { title, notes }: TablesHead): Uint8Array =>
  writeCsv([[title, ...notes], ...tables.flatMap(({ name, head, rows }) => [...(tables.length > 1 ? [[], [name]] : []), head, ...rows])])
