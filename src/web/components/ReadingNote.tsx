import type { Reading } from '../../model/Programme.ts'

/** How a silent or ambiguous place of the notice is understood, and by whose decision. 口径 */
export function ReadingNote({ reading }: { readonly reading: Reading }) {
  return (
    <div className="reading">
      <span className="tag tag-reading">口径</span>
      <div>
        <p>
          <span className="quiet">{reading.question}</span> <strong>{reading.choice}</strong>
        </p>
        <p className="quiet small">
          理由：{reading.why}（{reading.decidedBy}）
        </p>
      </div>
    </div>
  )
}
