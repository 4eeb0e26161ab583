import { useState, type ReactNode } from 'react'
import { SureDialog } from './SureDialog.tsx'
import { isAnswered, sureOnes, type ToPlace } from './matchState.ts'

interface MatchHeadProps {
  readonly site: string
  readonly columns: readonly ToPlace[]
  readonly readOnly: boolean
  readonly onDone: (told: string) => void
  /** What was done last. */
  readonly children: ReactNode
}

/** How many columns have an answer, and the button that confirms the sure ones. 确认进度 */
export function MatchHead({ site, columns, readOnly, onDone, children }: MatchHeadProps) {
  const [isOpen, setOpen] = useState(false)
  const answered = columns.filter(isAnswered).length
  const absent = columns.filter((column) => isAnswered(column) && column.now === null).length
  const sure = sureOnes(columns)
  const rest = columns.length - answered - sure.length
  return (
    <section className="match-head" aria-label="确认进度">
      <progress max={columns.length} value={answered} aria-label={`已确认 ${String(answered)} 个，共 ${String(columns.length)} 个`} />
      <p>
        共 <strong>{columns.length}</strong> 个栏目，已确认 <strong>{answered}</strong> 个
        {absent > 0 && `（其中网站上没有的 ${String(absent)} 个）`}
        {answered === columns.length
          ? '，全部完成。'
          : `；有把握、可以一次确认的 ${String(sure.length)} 个，要逐个看的 ${String(rest)} 个。`}
      </p>
      {sure.length > 0 && !readOnly && (
        <button type="button" className="button primary" onClick={() => setOpen(true)}>
          一次确认 {sure.length} 个有把握的
        </button>
      )}
      {children}
      {isOpen && (
        <SureDialog
          site={site}
          sure={sure}
          onClose={() => setOpen(false)}
          onDone={(changed) => {
            setOpen(false)
            onDone(`已确认 ${String(changed)} 个栏目的网址。`)
          }}
        />
      )}
    </section>
  )
}
