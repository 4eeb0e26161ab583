/** How near to the edge of a pane a place may be and still count as in view. */
const MARGIN = 24

/**
 * Scrolls a pane, or the window where the pane does not scroll, until a place is in view; focus stays where it is. 滚动到位
 *
 * `to`: how far down the pane the place then stands.
 */
export function bringInto(pane: HTMLElement, place: HTMLElement, behavior: 'smooth' | 'instant', to = 1 / 4): void {
  const isPane = pane.scrollHeight > pane.clientHeight + 1 && getComputedStyle(pane).overflowY !== 'visible'
  const frame = isPane ? pane.getBoundingClientRect() : { top: 0, bottom: window.innerHeight }
  const { top, bottom } = place.getBoundingClientRect()
  const height = frame.bottom - frame.top
  if (top >= frame.top + MARGIN && Math.min(bottom, top + height / 2) <= frame.bottom - MARGIN) return
  const moves = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : behavior
  ;(isPane ? pane : window).scrollBy({ top: top - frame.top - height * to, behavior: moves })
}
