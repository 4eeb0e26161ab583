import { squareInWords } from '../../../../model/Square.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import type { CoverageMode } from './coverageSearch.ts'
import type { MapColumn, MapRow } from './layMap.ts'
import { markOf, shownSquare } from './shownSquare.ts'
import { columnSum } from './sums.ts'

interface SquareLineProps {
  readonly row: MapRow | undefined
  readonly column: MapColumn | undefined
  readonly mode: CoverageMode
}

/** The square at hand in words, where its sign leaves no room for them. 当前格子 */
export function SquareLine({ row, column, mode }: SquareLineProps) {
  if (!row || !column) return null
  const unit = row.kind === 'group' ? `${row.name}（${row.lines.length} 个单位）` : row.line.name
  const title = column.kind === 'indicator' ? column.name : `${column.section}（${column.places.length} 项）`
  const square = row.kind === 'unit' && column.kind === 'indicator' ? row.line.squares?.[column.at] : undefined
  const { done, expected } = columnSum(row.lines, column)
  const mark = square && markOf(square.state)
  return (
    <p className="square-line" aria-hidden="true">
      <strong>{unit}</strong>
      <span>{title}</span>
      <span>
        {mark && <StateMark state={mark} />} {square ? shownSquare(square, mode).words : `已评 ${done}/${expected}`}
      </span>
      {square && <span className="quiet">{squareInWords(square.state) === '已评' ? '回车打开' : '回车去评'}</span>}
    </p>
  )
}
