import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'

const load = async () => ({ default: (await import('./Palette.tsx')).Palette })
const Palette = lazy(load)

/** So long after the page is there, it is fetched in advance: who types at once after Ctrl K loses no letter. */
const AHEAD_MS = 1_500

/** Opens the palette, also by Ctrl K or ⌘ K; it is loaded after everything else. */
export function PaletteButton() {
  const [isOpen, setOpen] = useState(false)
  // Heard from the moment at which the page is drawn.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    // Should it fail, the palette says so when it is asked for.
    const ahead = setTimeout(() => void load().catch(() => undefined), AHEAD_MS)
    return () => clearTimeout(ahead)
  }, [])
  return (
    <>
      <button
        type="button"
        className="palette-button"
        aria-label="查找"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 16 16" width="1em" height="1em" aria-hidden="true">
          <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M10.5 10.5l3.5 3.5" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
        <span>查找</span>
        <kbd aria-hidden="true">Ctrl K</kbd>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
