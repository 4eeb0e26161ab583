import { useState } from 'react'
import { copyText } from '../copyText.ts'

/** Copies a text and says so. 复制按钮 */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const [said, setSaid] = useState('复制')
  return (
    <button
      type="button"
      className="link no-print"
      aria-label={`复制${what}`}
      onClick={() => void copyText(text).then((copied) => setSaid(copied ? '已复制' : '复制不了，请手工选取'))}
    >
      <span aria-live="polite">{said}</span>
    </button>
  )
}
