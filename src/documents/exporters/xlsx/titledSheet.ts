import { writeXlsx } from '../../../notices/writers/xlsx.ts'

/** A table with a line above its head that says what it is, for whom and when it was made. 带标题的工作表 */
export interface TitledSheet {
  readonly name: string
  /** Stands over the columns one by one; the first is the title. */
  readonly above: readonly string[]
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
  /** How it is filled in, on a sheet of its own. */
  readonly notes: readonly string[]
}

/** Writes it as a workbook of texts; what begins like a formula stays a text. 写工作簿 */
export const writeTitledSheet = ({ name, above, columns, rows, notes }: TitledSheet): Promise<Uint8Array> =>
  writeXlsx([
    { name, above, head: columns.map(({ head }) => head), rows, widths: columns.map(({ width }) => width) },
    { name: '填写说明', head: ['怎样填写'], rows: notes.map((note) => [note]), widths: [100] },
  ])
