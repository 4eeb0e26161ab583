import type { SelfWindow } from '../../api.ts'
import { lateInWords, windowInWords } from './windowInWords.ts'

/** How long there is still, and what follows for who is late. 时限 */
export function WindowLine({ what, window }: { readonly what: string; readonly window: SelfWindow }) {
  return (
    <p className="self-window">
      <strong>{windowInWords(what, window)}</strong> <span className="quiet small">{lateInWords(window)}</span>
    </p>
  )
}
