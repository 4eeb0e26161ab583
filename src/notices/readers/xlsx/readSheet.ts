import type { Table, TableRow } from '../../Table.ts'
import { LIMITS } from '../limits.ts'
import { UnreadableFile } from '../UnreadableFile.ts'
import type { Archive } from './Archive.ts'
import { cellText } from './cellText.ts'
import { readXml } from './readXml.ts'
import type { Workbook } from './readWorkbook.ts'

interface Spot {
  readonly row: number
  readonly column: number
}

interface Range {
  readonly from: Spot
  readonly to: Spot
}

/** `BC12` → row 12, column 54; null for what is no address. */
function spotFrom(address: string): Spot | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!match) return null
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(match[2]), column }
}

function rangeFrom(text: string): Range | null {
  const [first = '', last = ''] = text.split(':')
  const from = spotFrom(first)
  const to = spotFrom(last)
  return from && to ? { from, to } : null
}

/** What is counted over all sheets of a file. */
export interface Counted {
  cells: number
  characters: number
}

const TOO_WIDE = () => new UnreadableFile(`超过 ${LIMITS.columns} 列`, '去掉用不着的列，另存后再试')

function count(counted: Counted, text: string): void {
  counted.cells += 1
  counted.characters += text.length
  if (counted.cells > LIMITS.cells || counted.characters > LIMITS.characters) throw new UnreadableFile('表格太大', '请分成几个文件')
}

/** Gives every cell of a merged range the text of its first, as the person who merged them meant it. */
function fillMerged(rows: Map<number, string[]>, ranges: readonly Range[], counted: Counted): void {
  const numbers = [...rows.keys()].sort((a, b) => a - b)
  for (const { from, to } of ranges) {
    const text = rows.get(from.row)?.[from.column] ?? ''
    if (text === '') continue
    for (let index = firstAtLeast(numbers, from.row); index < numbers.length && (numbers[index] ?? 0) <= to.row; index += 1) {
      const cells = rows.get(numbers[index] ?? 0)
      for (let column = from.column; cells && column <= Math.min(to.column, LIMITS.columns - 1); column += 1) {
        count(counted, text)
        put(cells, column, text)
      }
    }
  }
}

/** The place of the first number in a sorted list that is not below the bound. */
function firstAtLeast(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

function put(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push('')
  cells[column] = text
}

/** Reads one sheet. 工作表 */
export function readSheet(archive: Archive, workbook: Workbook, sheet: Workbook['sheets'][number], counted: Counted): Table {
  const rows = new Map<number, string[]>()
  const merged: Range[] = []
  let spot: Spot = { row: 0, column: -1 }
  let cell = { type: 'n', style: 0 }
  let text = ''
  let inText = false
  let inPhonetic = false

  const shown = (): string => {
    if (cell.type === 's') return workbook.texts[Number(text)] ?? ''
    if (cell.type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
    return cell.type === 'n' ? cellText(text, workbook.looks[cell.style] ?? 'plain', workbook.since1904) : text
  }

  readXml(archive, sheet.part, {
    open(name, attributes) {
      if (name === 'row') spot = { row: Number(attributes['r'] ?? spot.row + 1), column: -1 }
      else if (name === 'c') {
        spot = spotFrom(attributes['r'] ?? '') ?? { row: spot.row, column: spot.column + 1 }
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0) }
        text = ''
      } else if (name === 'rPh') inPhonetic = true
      else if (name === 'v' || name === 't') inText = !inPhonetic
      else if (name === 'mergeCell') {
        const range = rangeFrom(attributes['ref'] ?? '')
        if (range) merged.push(range)
      }
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 'v' || name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name !== 'c') return
      const value = shown().trim()
      if (value === '') return
      if (spot.column >= LIMITS.columns) throw TOO_WIDE()
      if (value.length > LIMITS.cellCharacters)
        throw new UnreadableFile('一格里的文字太长', `一格不超过 ${LIMITS.cellCharacters} 字`, spot.row)
      count(counted, value)
      const cells = rows.get(spot.row)
      if (cells) put(cells, spot.column, value)
      else {
        const first: string[] = []
        put(first, spot.column, value)
        rows.set(spot.row, first)
        if (rows.size > LIMITS.rows) throw new UnreadableFile(`超过 ${LIMITS.rows} 行`, '请分成几个文件', spot.row)
      }
    },
  })
  fillMerged(rows, merged, counted)
  const ordered = [...rows].sort(([a], [b]) => a - b)
  return { name: sheet.name, rows: ordered.map(([number, cells]): TableRow => ({ number, cells })) }
}
