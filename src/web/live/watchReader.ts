/** Nobody has touched the page for so long: it asks for nothing more, so that a forgotten one keeps nobody signed in. */
const AWAY_MS = 600_000

/** Tells whether somebody looks at the page and uses it. 是否有人在看 */
export interface ReaderWatch {
  readonly isLookedAt: () => boolean
  readonly stop: () => void
}

/** @param back called when somebody looks again */
export function watchReader(back: () => void): ReaderWatch {
  let touched = performance.now()
  const isLookedAt = () => !document.hidden && performance.now() - touched < AWAY_MS
  let was = isLookedAt()
  const touch = () => {
    was &&= isLookedAt()
    touched = performance.now()
    if (was || document.hidden) return
    was = true
    back()
  }
  const look = () => {
    if (document.hidden) was = false
    else touch()
  }
  const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const
  for (const sign of signs) addEventListener(sign, touch, { passive: true })
  document.addEventListener('visibilitychange', look)
  return {
    isLookedAt,
    stop: () => {
      for (const sign of signs) removeEventListener(sign, touch)
      document.removeEventListener('visibilitychange', look)
    },
  }
}
