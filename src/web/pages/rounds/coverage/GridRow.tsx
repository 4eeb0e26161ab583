import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import { StateMark } from '../../../components/StateMark.tsx'
import type { CoverageMode } from './coverageSearch.ts'
import { groupKey, type MapColumn, type MapRow } from './layMap.ts'
import { shownSquare } from './shownSquare.ts'
import { columnSum, sumInWords } from './sums.ts'

interface GridRowProps {
  readonly row: MapRow
  readonly index: number
  readonly start: number
  readonly size: number
  readonly left: number
  readonly drawn: readonly VirtualItem[]
  readonly columns: readonly MapColumn[]
  readonly mode: CoverageMode
  readonly isIn: (row: number, column: number) => boolean
  readonly onFold: (key: string) => void
  /** The column that has the keyboard in this row; null: none. */
  readonly active: number | null
}

/** A unit's squares, or the sums of a group; drawn anew only when something in it is otherwise. 覆盖图的一行 */
export const GridRow = memo(function GridRow({ row, index, start, size, left, drawn, columns, mode, isIn, onFold, active }: GridRowProps) {
  const { lines } = row
  const name = row.kind === 'group' ? row.name : row.line.name
  return (
    <div
      role="row"
      aria-rowindex={index + 3}
      className={`map-row map-row-${row.kind}`}
      style={{ transform: `translateY(${start}px)`, height: size }}
    >
      <span role="rowheader" aria-colindex={1} className="map-name" title={name}>
        {row.kind === 'group' ? (
          <button type="button" aria-expanded={!row.isFolded} onClick={() => onFold(groupKey(row.name))}>
            <span aria-hidden="true">{row.isFolded ? '▸' : '▾'}</span>
            {name}（{lines.length}）
          </button>
        ) : (
          name
        )}
      </span>
      <span role="gridcell" aria-colindex={2} className="map-sum">
        {sumInWords(columnSum(lines, null), mode)}
      </span>
      {drawn.map(({ index: at, start: x, size: width }) => {
        const column = columns[at]
        if (!column) return null
        const isSelected = isIn(index, at)
        const common = {
          role: 'gridcell',
          'aria-colindex': at + 3,
          'aria-selected': isSelected,
          'data-place': `${index},${at}`,
          tabIndex: active === at ? 0 : -1,
          style: { left: left + x, width },
        } as const
        const title = column.kind === 'indicator' ? column.name : column.section
        if (row.kind === 'group' || column.kind === 'section') {
          const sum = sumInWords(columnSum(lines, column), mode)
          return (
            <span key={at} {...common} className="square square-sum" aria-label={`${name}，${title}：${sum === '' ? '无' : sum}`}>
              {sum}
            </span>
          )
        }
        const square = row.line.squares?.[column.at]
        if (!square)
          return (
            <span key={at} {...common} className="square square-missing" aria-label={`${name}，${title}：还没有算出`}>
              …
            </span>
          )
        const { mark, text, shade, tone, words } = shownSquare(square, mode)
        return (
          <span
            key={at}
            {...common}
            className={`square square-${tone} shade-${shade}`}
            aria-label={`${name}，${title}：${words}`}
            title={`${name} · ${title}\n${words}`}
          >
            {mark && <StateMark state={mark} />}
            {text !== '' && <span>{text}</span>}
          </span>
        )
      })}
    </div>
  )
})
