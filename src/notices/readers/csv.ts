import type { Table, TableRow } from '../Table.ts'
import { decodeText } from './decodeText.ts'
import { LIMITS } from './limits.ts'
import { UnreadableFile } from './UnreadableFile.ts'

const SEPARATORS = [',', ';', '\t'] as const

/** The separator that occurs most in the first line that has anything, quoted text apart; a comma where none does. */
function separatorOf(text: string): string {
  const counts = new Map<string, number>()
  let quoted = false
  let blank = true
  for (const character of text) {
    if (character === '"') quoted = !quoted
    if (quoted) continue
    if (character === '\n' || character === '\r') {
      if (blank) continue
      break
    }
    blank = false
    counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return SEPARATORS.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best))
}

/** Where the quoted cell that opens at `from` closes. */
function closingQuote(text: string, from: number, line: number): number {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) throw new UnreadableFile('引号没有结束', '给这一格补上右引号；格里的引号要写成两个', line)
    if (text[quote + 1] !== '"') return quote
    at = quote + 2
  }
}

const newlines = (text: string) => text.split(/\r\n|\r|\n/).length - 1

/** Rows of a text file with columns, as RFC 4180 and the office programs that half follow it write them. 逗号分隔文件 */
export function readCsv(name: string, bytes: Uint8Array): Table {
  if (bytes.length > LIMITS.fileBytes) throw new UnreadableFile('文件太大', `一个文件不超过 ${LIMITS.fileBytes / 1_000_000} MB，请分开存放`)
  const text = decodeText(bytes)
  const separator = separatorOf(text)
  const plainEnd = new RegExp(`[${separator}\\r\\n]`, 'g')
  const rows: TableRow[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  let at = 0

  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ number: start, cells })
    if (rows.length > LIMITS.rows) throw new UnreadableFile(`超过 ${LIMITS.rows} 行`, '请分成几个文件', start)
    cells = []
  }

  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      const close = closingQuote(text, at, line)
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      line += newlines(cell)
      at = close + 1
    }
    plainEnd.lastIndex = at
    const end = plainEnd.exec(text)?.index ?? text.length
    cell += text.slice(at, end)
    if (cell.length > LIMITS.cellCharacters) throw new UnreadableFile('一格里的文字太长', `一格不超过 ${LIMITS.cellCharacters} 字`, line)
    if (cells.push(cell.trim()) > LIMITS.columns) throw new UnreadableFile(`超过 ${LIMITS.columns} 列`, '去掉用不着的列', line)
    at = end + 1
    if (text[end] === separator) {
      if (at === text.length) cells.push('')
      continue
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1
    endRow()
    line += 1
    start = line
  }
  endRow()
  return { name, rows }
}
