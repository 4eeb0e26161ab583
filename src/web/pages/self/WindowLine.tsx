import type { SelfWindow } from '../../api.ts'
import { useNow } from '../../components/stages/useNow.ts'
import { lateInWords, windowInWords } from './windowInWords.ts'

/** How long there is still, and what follows for who is late. 时限 */
export function WindowLine({ what, window }: { readonly what: string; readonly window: SelfWindow }) {
  const now = useNow()
  return (
    <p className="self-window">
      <strong>{windowInWords(what, window, now)}</strong> <span className="quiet small">{lateInWords(window)}</span>
    </p>
  )
}
