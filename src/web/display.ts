/** How the page is drawn for this reader: sets of tokens, kept in this browser. 显示方式 */
export interface Display {
  readonly type: 'normal' | 'large'
  readonly contrast: 'normal' | 'high'
  readonly shade: 'light' | 'dark'
}

const KEY = 'mingjing.display'
const USUAL: Display = { type: 'normal', contrast: 'normal', shade: 'light' }

/** What is shown now, for who draws by it. */
let shown: Display | null = null
const listeners = new Set<() => void>()

/** What was chosen before, or the usual. */
export const readDisplay = (): Display => (shown ??= keptDisplay())

/** Calls back when the page is to be drawn otherwise, from wherever that was asked. */
export function onDisplay(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keptDisplay(): Display {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Display, unknown>>
    return {
      type: kept.type === 'large' ? 'large' : 'normal',
      contrast: kept.contrast === 'high' ? 'high' : 'normal',
      shade: kept.shade === 'dark' ? 'dark' : 'light',
    }
  } catch {
    // Storage is closed to us, or holds somebody else's text: the page is drawn as usual.
    return USUAL
  }
}

/** Draws the page so from now on. */
export function applyDisplay(display: Display): void {
  shown = display
  Object.assign(document.documentElement.dataset, display)
  try {
    localStorage.setItem(KEY, JSON.stringify(display))
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
  listeners.forEach((listener) => listener())
}
