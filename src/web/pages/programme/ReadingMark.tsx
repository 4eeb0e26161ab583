import type { Reading } from '../../../model/Programme.ts'
import { ROVING } from './useRoving.ts'

/** A small mark where the notice had to be read one way: opened, it says how, why and by whose decision. 口径 */
export function ReadingMark({ readings }: { readonly readings: readonly Reading[] }) {
  if (readings.length === 0) return null
  return (
    <details className="reading-mark">
      <summary {...ROVING}>口径{readings.length > 1 && ` ${readings.length} 条`}</summary>
      <dl className="reading-notes">
        {readings.map(({ id, question, choice, why, decidedBy }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>
              <strong>{choice}</strong>
              <span className="quiet">
                理由：{why}（{decidedBy}）
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
