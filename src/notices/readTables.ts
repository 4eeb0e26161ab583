import { readCsv } from './readers/csv.ts'
import { readXlsx } from './readers/xlsx.ts'
import type { Table } from './Table.ts'

/**
 * Tables of a file: a workbook by its first bytes, whatever it is called, else text with columns. 读取表格
 *
 * @param now milliseconds of a clock that only goes forward
 * @throws UnreadableFile with what is wrong and what to do
 */
export function readTables(name: string, bytes: Uint8Array, now: () => number): readonly Table[] {
  const packed = bytes[0] === 0x50 && bytes[1] === 0x4b
  const compound = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (packed || compound) return readXlsx(bytes, now)
  const table = readCsv(name, bytes)
  return table.rows.length > 0 ? [table] : []
}
