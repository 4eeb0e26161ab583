import { readXlsx as readSheets } from '../../notices/readers/xlsx.ts'
import { LIMITS } from '../limits.ts'
import type { SeenText } from './FileReader.ts'
import { TextSoFar } from './TextSoFar.ts'

/** Rows of a workbook's sheets, cells apart by tabs. */
export function readXlsx(bytes: Uint8Array): SeenText {
  const tables = readSheets(bytes, () => performance.now())
  const text = new TextSoFar()
  let left: number = LIMITS.rows
  for (const { name, rows } of tables) {
    text.add(`【${name}】\n`)
    for (const { cells } of rows.slice(0, left)) text.add(`${cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t')}\n`)
    text.add('\n')
    left = Math.max(0, left - rows.length)
  }
  const all = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  return { text: text.text, isCut: text.isFull || all > LIMITS.rows }
}
