import type { VirtualItem } from '@tanstack/react-virtual'
import { numberOf } from '../../../../sheets/numberOf.ts'
import { sectionKey, type LaidMap } from './layMap.ts'

interface GridHeadProps {
  readonly laid: LaidMap
  readonly drawn: readonly VirtualItem[]
  /** Where the columns begin, and how wide one is. */
  readonly left: number
  readonly size: number
  readonly onFold: (key: string) => void
}

/** Sections above, indicators below; both stay while the units pass. 表头 */
export function GridHead({ laid: { columns, sections }, drawn, left, size, onFold }: GridHeadProps) {
  const [first = 0, last = 0] = [drawn[0]?.index, drawn.at(-1)?.index]
  const near = sections.filter((section) => section.from <= last && section.from + section.columns > first)
  return (
    <div role="rowgroup" className="map-head">
      <div role="row" aria-rowindex={1} className="map-sections">
        <span role="columnheader" aria-colindex={1} className="map-corner">
          <span className="hidden">单位</span>
        </span>
        {near.map(({ name, isFolded, from, columns: count }) => (
          <span
            key={from}
            role="columnheader"
            aria-colindex={from + 3}
            aria-colspan={count}
            className="map-section"
            style={{ left: left + from * size, width: count * size }}
          >
            {name !== '' && (
              <button type="button" aria-expanded={!isFolded} title={name} onClick={() => onFold(sectionKey(name))}>
                <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>
                {name}
              </button>
            )}
          </span>
        ))}
      </div>
      <div role="row" aria-rowindex={2} className="map-columns">
        <span role="columnheader" aria-colindex={1} className="map-corner map-corner-name">
          单位
        </span>
        <span role="columnheader" aria-colindex={2} className="map-corner map-corner-sum">
          合计
        </span>
        {drawn.map(({ index, start, size: width }) => {
          const column = columns[index]
          if (!column) return null
          const name = column.kind === 'indicator' ? column.name : `${column.places.length} 项指标`
          const number = column.kind === 'indicator' ? numberOf(column.code) : ''
          return (
            <span
              key={index}
              role="columnheader"
              aria-colindex={index + 3}
              className="map-column"
              style={{ left: left + start, width }}
              title={number === '' ? name : `${number} ${name}`}
            >
              {number !== '' && <b>{number}</b>}
              <span>{name}</span>
            </span>
          )
        })}
      </div>
    </div>
  )
}
