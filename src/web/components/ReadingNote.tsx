import type { Reading } from '../../model/Programme.ts'

/** How a silent or ambiguous place of the notice is understood; unfolded, why and by whose decision. 口径 */
export function ReadingNote({ reading }: { readonly reading: Reading }) {
  return (
    <details className="reading">
      <summary>
        <span className="tag tag-reading">口径</span>
        <span>
          <span className="quiet">{reading.question}</span> <strong>{reading.choice}</strong>
        </span>
      </summary>
      <p className="quiet small">
        理由：{reading.why}（{reading.decidedBy}）
      </p>
    </details>
  )
}
