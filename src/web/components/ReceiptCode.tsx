import { useState } from 'react'

/** So much of a receipt tells it from any other that one has at hand. */
const SHORT = 8

/** The beginning of a receipt, and a button that copies all of it. 回执 */
export function ReceiptCode({ receipt }: { readonly receipt: string }) {
  const [said, setSaid] = useState('复制')
  const copy = () =>
    void navigator.clipboard.writeText(receipt).then(
      () => setSaid('已复制'),
      () => setSaid('复制不了，请手工选取页尾的回执'),
    )
  return (
    <span className="receipt-code" title={`回执 ${receipt}`}>
      回执 <code>{receipt.slice(0, SHORT)}</code>
      <button type="button" className="link no-print" onClick={copy} aria-label="复制回执">
        <span aria-live="polite">{said}</span>
      </button>
    </span>
  )
}
