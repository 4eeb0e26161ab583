import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { GridHead } from './GridHead.tsx'
import { GridRow } from './GridRow.tsx'
import type { CoverageMode } from './coverageSearch.ts'
import type { LaidMap, MapColumn, MapRow } from './layMap.ts'
import { inside, moveOnGrid, type Place, type Span } from './moveOnGrid.ts'
import { useTypeSize } from './useTypeSize.ts'

/** Sizes in ems of the page's type. */
export const SIZES = { row: 2.15, column: 4.1, name: 11, sum: 5, head: 8.4, section: 2 } as const

interface CoverageGridProps {
  readonly laid: LaidMap
  readonly mode: CoverageMode
  /** Where the keyboard is. */
  readonly active: Place
  readonly span: Span | null
  readonly onActive: (place: Place, span: Span | null) => void
  readonly onOpen: (row: MapRow, column: MapColumn) => void
  readonly onFold: (key: string) => void
}

/**
 * Units × indicators, virtual both ways, with heads that stay. 覆盖图
 *
 * One square is in the order of the Tab key; arrows move, Shift and arrows or dragging select, Enter opens.
 */
export function CoverageGrid({ laid, mode, active, span, onActive, onOpen, onFold }: CoverageGridProps) {
  const { rows, columns } = laid
  const holder = useRef<HTMLDivElement>(null)
  const wanted = useRef(false)
  const [from, setFrom] = useState<Place | null>(null)
  const em = useTypeSize()
  const rowAxis = useVirtualizer({
    count: rows.length,
    getScrollElement: () => holder.current,
    estimateSize: () => SIZES.row * em,
    overscan: 4,
    rangeExtractor: (range) => withActive(range, active.row),
    scrollPaddingStart: (SIZES.head + SIZES.section) * em,
  })
  const columnAxis = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => holder.current,
    estimateSize: () => SIZES.column * em,
    overscan: 2,
    rangeExtractor: (range) => withActive(range, active.column),
    scrollPaddingStart: (SIZES.name + SIZES.sum) * em,
  })
  useEffect(() => {
    rowAxis.measure()
    columnAxis.measure()
  }, [em, rowAxis, columnAxis])

  // The square that the keyboard wants may be drawn only after the map has moved.
  useEffect(() => {
    if (!wanted.current) return
    const square = holder.current?.querySelector<HTMLElement>(`[data-place="${active.row},${active.column}"]`)
    if (!square) return
    wanted.current = false
    square.focus({ preventScroll: true })
  })

  const go = (to: Place, isSelecting: boolean) => {
    wanted.current = true
    onActive(to, isSelecting ? { from: span?.from ?? active, to } : null)
    rowAxis.scrollToIndex(to.row, { align: 'auto' })
    columnAxis.scrollToIndex(to.column, { align: 'auto' })
  }
  const open = (place: Place) => {
    const [row, column] = [rows[place.row], columns[place.column]]
    if (row && column) onOpen(row, column)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || !placeOf(event.target)) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      open(active)
    } else if (event.key === 'Escape') onActive(active, null)
    else {
      const page = Math.max(1, Math.floor((holder.current?.clientHeight ?? 0) / (SIZES.row * em)) - 6)
      const to = moveOnGrid(event, active, { rows: rows.length, columns: columns.length, page })
      if (!to) return
      event.preventDefault()
      go(to, event.shiftKey)
    }
  }
  const onPointerDown = (event: PointerEvent) => {
    const place = event.button === 0 && event.pointerType !== 'touch' ? placeOf(event.target) : null
    if (!place) return
    setFrom(place)
    onActive(place, null)
  }
  const onPointerMove = (event: PointerEvent) => {
    const place = from && placeOf(event.target)
    if (from && place && (place.row !== active.row || place.column !== active.column)) onActive(place, { from, to: place })
  }
  const onClick = (event: React.MouseEvent) => {
    const place = placeOf(event.target)
    if (place && !span) open(place)
  }
  const isIn = useCallback((row: number, column: number) => span !== null && inside(span, { row, column }), [span])

  const left = (SIZES.name + SIZES.sum) * em
  const drawn = columnAxis.getVirtualItems()
  return (
    <div
      ref={holder}
      className="map"
      role="grid"
      aria-label="覆盖图"
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length + 2}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => setFrom(null)}
      onPointerLeave={() => setFrom(null)}
      onClick={onClick}
      style={{ '--name': `${SIZES.name}rem`, '--sum': `${SIZES.sum}rem` } as React.CSSProperties}
    >
      <div role="presentation" style={{ width: left + columnAxis.getTotalSize(), position: 'relative' }}>
        <GridHead laid={laid} drawn={drawn} left={left} onFold={onFold} size={SIZES.column * em} />
        <div role="rowgroup" style={{ height: rowAxis.getTotalSize(), position: 'relative' }}>
          {rowAxis.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index]
            return (
              row && (
                <GridRow
                  key={row.kind === 'group' ? `组 ${row.name}` : row.line.unit}
                  {...{ row, index, start, size, left, drawn, columns, mode, isIn, onFold }}
                  active={active.row === index ? active.column : null}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** What is near the window, and where the keyboard is: the Tab key finds it wherever the map was moved. */
const withActive = (range: Range, active: number): number[] =>
  [...new Set([...defaultRangeExtractor(range), ...(active >= 0 && active < range.count ? [active] : [])])].sort((a, b) => a - b)

/** Of the square in which something happened; null: in none. */
function placeOf(target: EventTarget): Place | null {
  const square = target instanceof Element ? target.closest<HTMLElement>('[data-place]') : null
  const [row, column] = square?.dataset['place']?.split(',').map(Number) ?? []
  return row === undefined || column === undefined ? null : { row, column }
}
