import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { keyToRow } from './keyToRow.ts'
import { useIsPrinting } from './useIsPrinting.ts'

/** Fewer rows than these are simply all there: the browser finds words in them, and nothing moves. */
const VIRTUAL_FROM = 80
const OVERSCAN = 12

/** A row that is drawn, and the empty height above it that stands for rows that are not. */
export interface DrawnRow {
  readonly index: number
  readonly gap: number
}

/** Spread on the link or button by which a row is used: the arrow keys move over it. */
export interface RowFocus {
  readonly tabIndex: 0 | -1
  readonly 'data-roving': true
}

export interface VirtualRows<E extends HTMLElement> {
  /** For what holds the rows. */
  readonly holder: RefObject<E | null>
  readonly rows: readonly DrawnRow[]
  /** The empty height below the last row that is drawn. */
  readonly rest: number
  /** For each row's element, with `data-index`. */
  readonly measure: (element: Element | null) => void
  readonly focusOf: (index: number) => RowFocus
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface Options {
  readonly count: number
  readonly keyOf: (index: number) => string
  /** About how high a row is, in pixels of 14px type. */
  readonly height: number
  /** Which row has the keyboard, where the page itself moves it; absent: the arrow keys do, here. */
  readonly active?: number
}

/**
 * The rows of a long list that are near the window, and which of them has the keyboard; on paper all of them. 长列表
 *
 * One row is in the order of the Tab key; arrows, PageUp, PageDown, Home and End move from there.
 */
export function useVirtualRows<E extends HTMLElement>({ count, keyOf, height, active: given }: Options): VirtualRows<E> {
  const holder = useRef<E>(null)
  const wanted = useRef<number | null>(null)
  const [chosen, setChosen] = useState(0)
  const active = Math.min(given ?? chosen, Math.max(count - 1, 0))
  const isPrinting = useIsPrinting()
  const isWhole = isPrinting || count < VIRTUAL_FROM
  const [above, setAbove] = useState(0)

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: above,
    getItemKey: keyOf,
    enabled: !isWhole,
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })

  useLayoutEffect(() => {
    if (isWhole) return
    const measure = () => {
      const top = holder.current?.getBoundingClientRect().top
      if (top !== undefined) setAbove(Math.round(top + window.scrollY))
    }
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [isWhole])

  // The row that the keyboard wants may be drawn only after the window has moved.
  useEffect(() => {
    if (wanted.current === null) return
    const row = holder.current?.querySelector(`[data-index="${wanted.current}"]`)
    const target = row?.querySelector<HTMLElement>('[data-roving]')
    if (!target) return
    wanted.current = null
    target.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  })

  const isGiven = given !== undefined
  useEffect(() => {
    if (!isGiven) return
    if (!isWhole) virtualizer.scrollToIndex(active, { align: 'auto' })
    else holder.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [isGiven, isWhole, active, virtualizer])

  const items = isWhole ? null : virtualizer.getVirtualItems()
  const rows = items ? gapped(items, above) : Array.from({ length: count }, (_, index) => ({ index, gap: 0 }))
  const end = items?.at(-1)?.end ?? above

  return {
    holder,
    rows,
    rest: items ? Math.max(above + virtualizer.getTotalSize() - end, 0) : 0,
    measure: virtualizer.measureElement,
    focusOf: (index) => ({ tabIndex: index === active ? 0 : -1, 'data-roving': true }),
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const from = event.target instanceof Element ? event.target.closest('[data-roving]')?.closest<HTMLElement>('[data-index]') : null
      if (!from) return
      const page = Math.max(1, Math.floor(window.innerHeight / height) - 2)
      const to = keyToRow(event.key, Number(from.dataset['index']), count, page)
      if (to === null) return
      event.preventDefault()
      wanted.current = to
      setChosen(to)
      if (!isWhole) virtualizer.scrollToIndex(to, { align: 'auto' })
    },
  }
}

/** Between rows that are drawn lies the height of those that are not. */
function gapped(
  items: readonly { readonly index: number; readonly start: number; readonly end: number }[],
  above: number,
): readonly DrawnRow[] {
  return items.map(({ index, start }, at) => ({ index, gap: Math.max(start - (items[at - 1]?.end ?? above), 0) }))
}
