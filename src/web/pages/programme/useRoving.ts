import { useEffect, type KeyboardEvent, type RefObject } from 'react'

/** Spread on everything that the arrow keys walk over. */
export const ROVING = { tabIndex: -1, 'data-roving': true } as const

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }

/**
 * Makes all of a pane one stop of the Tab key; from there the arrow keys walk. 方向键移动
 *
 * Which element is the stop lives in the document, not in React: nothing else depends on it.
 */
export function useRoving(pane: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const all = () => [...(pane.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [])]
  const stopAt = (element: HTMLElement) => {
    for (const one of pane.current?.querySelectorAll<HTMLElement>('[data-roving][tabindex="0"]') ?? []) one.tabIndex = -1
    element.tabIndex = 0
  }
  useEffect(() => {
    const shown = pane.current
    if (!shown) return
    const follow = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.matches('[data-roving]')) stopAt(target)
    }
    shown.addEventListener('focusin', follow)
    return () => shown.removeEventListener('focusin', follow)
  })
  useEffect(() => {
    if (pane.current?.querySelector('[data-roving][tabindex="0"]')) return
    const [first] = all()
    if (first) first.tabIndex = 0
  })
  return (event) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const reachable = all().filter((one) => one.checkVisibility())
    const at = reachable.findIndex((one) => one === document.activeElement)
    const next = reachable[Math.max(0, Math.min(reachable.length - 1, at + step))]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  }
}
