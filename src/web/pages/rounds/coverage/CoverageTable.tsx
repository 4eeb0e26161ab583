import { numberOf } from '../../../../sheets/numberOf.ts'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'
import { StateMark } from '../../../components/StateMark.tsx'
import type { CoverageMap, MapLine } from './CoverageMap.ts'
import type { CoverageMode } from './coverageSearch.ts'
import { MODE_WORDS, SHOWN_STATES } from './modeWords.ts'
import { shownSquare } from './shownSquare.ts'
import { columnSum, sumInWords } from './sums.ts'
import { squareInWords } from '../../../../model/Square.ts'

interface CoverageTableProps {
  readonly map: CoverageMap
  readonly lines: readonly MapLine[]
  readonly mode: CoverageMode
  /** On paper: how many of each state, instead of every indicator. */
  readonly isBrief?: boolean
}

/** The same as a plain table, for who listens, and for paper. 覆盖图的表格 */
export function CoverageTable({ map, lines, mode, isBrief = false }: CoverageTableProps) {
  const columns: readonly VirtualColumn<MapLine>[] = [
    { key: 'unit', head: '单位', namesRow: true, cell: ({ name }) => name },
    { key: 'group', head: '组别', cell: ({ group }) => group },
    { key: 'sum', head: `合计（${MODE_WORDS[mode]}）`, className: 'figure', cell: (line) => sumInWords(columnSum([line], null), mode) },
    ...(isBrief ? countColumns : indicatorColumns(map, mode)),
  ]
  return (
    <div
      className="table-scroll coverage-table"
      tabIndex={isBrief ? undefined : 0}
      role="region"
      aria-label={`覆盖图（${MODE_WORDS[mode]}）`}
    >
      <VirtualTable
        columns={columns}
        rows={lines}
        keyOf={({ unit }) => unit}
        label={`覆盖图（${MODE_WORDS[mode]}）`}
        className="list-table"
      />
    </div>
  )
}

const countColumns: readonly VirtualColumn<MapLine>[] = SHOWN_STATES.map((state) => ({
  key: state,
  head: squareInWords(state),
  className: 'figure',
  cell: ({ squares }) => squares?.filter((square) => square.state === state).length ?? '',
}))

const indicatorColumns = ({ columns }: CoverageMap, mode: CoverageMode): readonly VirtualColumn<MapLine>[] =>
  columns.map(({ code, name }, at) => ({
    key: code,
    head: [numberOf(code), name].filter((part) => part !== '').join(' '),
    className: 'figure',
    cell: ({ squares }) => {
      const square = squares?.[at]
      if (!square) return ''
      const { mark, text, words } = shownSquare(square, mode)
      return (
        <span title={words}>
          {mark && <StateMark state={mark} />} {text === '' ? squareInWords(square.state) : text}
        </span>
      )
    },
  }))
