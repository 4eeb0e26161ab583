import { squareInWords } from '../../../../model/Square.ts'
import { formatCsv } from '../../../formatCsv.ts'
import { pointsInWords } from './shownSquare.ts'
import type { CoverageMap, MapLine } from './CoverageMap.ts'
import type { CoverageMode } from './coverageSearch.ts'
import { shownSquare } from './shownSquare.ts'
import { columnSum, sumInWords } from './sums.ts'

/** The map as a table: what stands in each square, states in words. 导出覆盖图 */
export function exportCoverage({ columns }: CoverageMap, lines: readonly MapLine[], mode: CoverageMode): string {
  const head = ['组别', '单位', '合计', ...columns.map(({ name }) => name)]
  const rows = lines.map((line) => [
    line.group,
    line.name,
    sumInWords(columnSum([line], null), mode),
    ...columns.map((_, at) => {
      const square = line.squares?.[at]
      if (!square) return ''
      if (mode === 'progress') return [squareInWords(square.state), pointsInWords(square)].filter((part) => part !== '').join(' ')
      const { text } = shownSquare(square, mode)
      return text === '' ? squareInWords(square.state) : text
    }),
  ])
  return formatCsv([head, ...rows])
}
