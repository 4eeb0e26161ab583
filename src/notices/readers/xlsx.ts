import type { Table } from '../Table.ts'
import { LIMITS } from './limits.ts'
import { UnreadableFile } from './UnreadableFile.ts'
import { Archive } from './xlsx/Archive.ts'
import { readSheet, type Counted } from './xlsx/readSheet.ts'
import { readWorkbook } from './xlsx/readWorkbook.ts'

/** How the old binary .xls begins, and an .xlsx with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]

/** The visible sheets of a workbook that hold anything. 工作簿 */
export function readXlsx(bytes: Uint8Array, now: () => number): readonly Table[] {
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableFile('文件太大', `一个文件不超过 ${LIMITS.fileBytes / 1_000_000} MB，请分开存放`)
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    throw new UnreadableFile('这是旧格式的 .xls，或者是加了密码的工作簿', '用表格软件打开，去掉密码，另存为 .xlsx')
  }
  try {
    const archive = new Archive(bytes, now)
    const workbook = readWorkbook(archive)
    const counted: Counted = { cells: 0, characters: 0 }
    return workbook.sheets.map((sheet) => readSheet(archive, workbook, sheet, counted)).filter((table) => table.rows.length > 0)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('文件损坏，或者不是 .xlsx 文件', '用表格软件打开后另存为 .xlsx 再试', 1, error)
  }
}
