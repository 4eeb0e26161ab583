import { CopyButton } from './CopyButton.tsx'

/** So much of a receipt tells it from any other that one has at hand. */
const SHORT = 8

/** The beginning of a receipt, and a button that copies all of it. 回执 */
export function ReceiptCode({ receipt }: { readonly receipt: string }) {
  return (
    <span className="receipt-code" title={`回执 ${receipt}`}>
      回执 <code>{receipt.slice(0, SHORT)}</code>
      <CopyButton text={receipt} what="回执" byHand="复制不了，请手工选取页尾的回执" />
    </span>
  )
}
