import { useLayoutEffect, type RefObject } from 'react'

/** Lets a pair of panes end where the window ends: `--fill` is what is left below its top. 占满窗口 */
export function useFill(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => measured.style.setProperty('--above', `${Math.round(measured.getBoundingClientRect().top + window.scrollY)}px`)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(document.body)
    return () => watch.disconnect()
  }, [element])
}
