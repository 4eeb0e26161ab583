import { useRef, useState } from 'react'

/** Copies a text; on plain http, where browsers keep the clipboard shut, the text is selected for copying by hand. 复制 */
export function CopyButton({ text }: { readonly text: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle')
  const area = useRef<HTMLTextAreaElement>(null)
  const copy = () => {
    const byHand = () => {
      area.current?.focus()
      area.current?.select()
      setState('by-hand')
    }
    if (window.isSecureContext) navigator.clipboard.writeText(text).then(() => setState('copied'), byHand)
    else byHand()
  }
  return (
    <>
      <button type="button" className="button primary" onClick={copy}>
        复制这段文字
      </button>
      <textarea ref={area} className="offscreen" readOnly tabIndex={-1} aria-hidden="true" value={text} />
      <span role="status" className="quiet small">
        {state === 'copied' ? '已复制，到群里粘贴即可。' : state === 'by-hand' ? '文字已选中，请按 Ctrl C 复制。' : ''}
      </span>
    </>
  )
}
