import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node'
import { guardTextCell } from './guardCell.ts'

/** A sheet of texts under its head. 工作表 */
export interface SheetOfTexts {
  readonly name: string
  /** A line above the head, cell by cell; absent: none. */
  readonly above?: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Of each column, in characters. */
  readonly widths: readonly number[]
}

/** A text, also where it looks like a number, a date or a formula: an id of eighteen digits stays what it is. */
const cell = (text: string): Cell =>
  text === '' ? null : { value: guardTextCell(text), type: String, format: '@', alignVertical: 'top', wrap: true }

const headCell = (text: string): Cell => ({
  value: guardTextCell(text),
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF7',
  alignVertical: 'center',
})

const titleCell = (text: string): Cell => (text === '' ? null : { value: guardTextCell(text), type: String, fontWeight: 'bold' })

const sheet = ({ name, above, head, rows, widths }: SheetOfTexts): Sheet<never> => ({
  sheet: name,
  data: [...(above ? [above.map(titleCell)] : []), head.map(headCell), ...rows.map((row) => row.map(cell))],
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: above ? 2 : 1,
})

/** A workbook of texts; never a formula in it. 写工作簿 */
export const writeXlsx = async (sheets: readonly SheetOfTexts[]): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsxFile(sheets.map(sheet), { fontFamily: '宋体', fontSize: 11 }).toBuffer())
