import type { Change } from '../../../engine/whatIf/Change.ts'
import type { Check } from '../../../model/Check.ts'
import type { AnswerValue } from '../../../model/Facts.ts'
import { changeInWords } from './changeInWords.ts'

interface ChangeListProps {
  readonly changes: readonly Change[]
  readonly nameOf: (unit: string) => string
  readonly checkOf: (change: Change) => Check | undefined
  readonly original: (change: Change) => AnswerValue | null
  /** Whose questions are shown: its name is not said again. */
  readonly own: string
  readonly onUndo: (change: Change) => void
  readonly onUndoAll: () => void
}

/** The changes made, each to be undone. 改动 */
export function ChangeList({ changes, nameOf, checkOf, original, own, onUndo, onUndoAll }: ChangeListProps) {
  if (changes.length === 0) return null
  return (
    <section className="panel change-list" aria-labelledby="changes">
      <div className="panel-head">
        <h2 id="changes">改了 {changes.length} 处</h2>
        <button type="button" className="button" onClick={onUndoAll}>
          全部还原
        </button>
      </div>
      <ol>
        {changes.map((change) => {
          const check = checkOf(change)
          const words = check ? changeInWords(check, change.value, original(change), change.object) : '对不上的改动'
          return (
            <li key={`${change.unit} ${change.check} ${change.object ?? ''}`}>
              <span>
                {change.unit !== own && <strong>{nameOf(change.unit)} </strong>}
                {words}
              </span>
              <button type="button" className="link" aria-label={`还原：${words}`} onClick={() => onUndo(change)}>
                还原
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
