import { useState } from 'react'
import { copyText } from '../copyText.ts'

interface CopyButtonProps {
  readonly text: string
  /** What is copied, as it follows 复制. */
  readonly what: string
  /** The button says what it copies: it is the first thing to do here. */
  readonly isPrimary?: boolean
  readonly copied?: string
  /** What to do where the browser does not let us. */
  readonly byHand?: string
}

/** Copies a text and says so. 复制按钮 */
export function CopyButton({ text, what, isPrimary = false, copied = '已复制', byHand = '复制不了，请手工选取' }: CopyButtonProps) {
  const [said, setSaid] = useState(isPrimary ? `复制${what}` : '复制')
  return (
    <button
      type="button"
      className={isPrimary ? 'button primary no-print' : 'link no-print'}
      aria-label={`复制${what}`}
      onClick={() => void copyText(text).then((done) => setSaid(done ? copied : byHand))}
    >
      <span aria-live="polite">{said}</span>
    </button>
  )
}
