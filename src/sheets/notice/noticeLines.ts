import type { NoticeLine, NoticeSpan } from '../programme/ProgrammeSheet.ts'
import type { PlacedRow } from './placedRows.ts'

/** The notice as lines of spans, each knowing the rows whose words it is. 通知原文 */
export function noticeLines(notice: string, placed: readonly PlacedRow[]): readonly NoticeLine[] {
  const lines: NoticeLine[] = []
  for (const { 0: line, index } of notice.matchAll(/[^\n]+/gu)) {
    const cells = [...line.matchAll(/[^\t]+/gu)]
      .filter(([cell]) => cell.trim() !== '')
      .map(({ 0: cell, index: within }) => spansOf(notice, index + within, index + within + cell.length, placed))
    if (cells.length > 0) lines.push({ cells })
  }
  return lines
}

function spansOf(notice: string, from: number, to: number, placed: readonly PlacedRow[]): readonly NoticeSpan[] {
  const here = placed.filter((row) => row.from < to && row.to > from).sort(closestFirst)
  const cuts = [...new Set([from, to, ...here.flatMap((row) => [Math.max(row.from, from), Math.min(row.to, to)])])].sort((a, b) => a - b)
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? from
    const rows = here.filter((row) => row.from <= start && row.to >= end).map(({ key }) => key)
    return { text: notice.slice(start, end), rows: [...new Set(rows)] }
  })
}

/** The shortest words say most exactly what was meant; of equals the line of a rule before its row. */
const closestFirst = (a: PlacedRow, b: PlacedRow): number =>
  a.to - a.from - (b.to - b.from) || Number(b.key.includes('#')) - Number(a.key.includes('#'))
