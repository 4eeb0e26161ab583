import type { StandingLine, StandingSheet } from '../../api.ts'
import { formatCsv } from '../../formatCsv.ts'
import { findingText } from './findingText.ts'
import { COLUMN_TITLES, type ColumnKey } from './tableColumns.ts'

export interface ExportedTable {
  readonly table: StandingSheet
  readonly lines: readonly StandingLine[]
  readonly columns: readonly ColumnKey[]
}

/** What is shown, as a table file that a spreadsheet opens; points as text and as numbers to reckon with. 导出 */
export function exportTables(tables: readonly ExportedTable[], head: readonly string[]): string {
  const shown = new Set(tables.flatMap(({ columns }) => columns))
  const columns = (Object.keys(COLUMN_TITLES) as ColumnKey[]).filter((key) => shown.has(key) && key !== 'bar')
  const titles = columns.flatMap((key) => (key === 'points' ? [COLUMN_TITLES.points, '最低得分', '最高得分'] : [COLUMN_TITLES[key]]))
  const rows = tables.flatMap(({ table, lines }) =>
    lines.map((line) => [table.name, line.class ?? '', ...columns.flatMap((key) => cellsOf(line, key))]),
  )
  return formatCsv([...head.map((words) => [words]), ['组别', '类别', ...titles], ...rows])
}

function cellsOf(line: StandingLine, key: ColumnKey): readonly string[] {
  switch (key) {
    case 'place':
      return [line.place ?? '不排名']
    case 'name':
      return [line.name]
    case 'points':
      return [line.total.text, line.total.low ?? '', line.total.high ?? '']
    case 'bar':
      return []
    case 'verdict':
      return [line.verdicts.join(' 或 ')]
    case 'problems':
      return [line.findings.map(findingText).join('；')]
    case 'columns':
      return [line.columns === null ? '' : `${line.columns.faulty}/${line.columns.kept}`]
    case 'grade':
      return [`${line.grades.join('/')}${line.gradeState === 'open' ? '（未定）' : line.gradeState === 'decision' ? '（待审定）' : ''}`]
    case 'line':
      return [line.distance?.words ?? '']
    case 'lost':
      return [line.lost.most.map(({ number, name, points }) => `${number} ${name} −${points}`.trim()).join('；')]
    case 'open':
      return [String(line.open)]
    case 'why':
      return [line.because.join('；')]
  }
}
