import { useQuery } from '@tanstack/react-query'
import { EvidenceBox } from '../../../components/evidence/EvidenceBox.tsx'
import { evidenceQuery, stands } from '../../../components/evidence/evidenceQueries.ts'
import type { Question } from '../questionsOf.ts'

interface EvidencePartProps {
  readonly round: string
  readonly questions: readonly Question[]
  /** The question to which something new is laid. */
  readonly active: Question
  readonly mayAdd: boolean
}

/** What lies beside the cell: of every question, and a place for more beside the one that is looked at. 佐证 */
export function EvidencePart({ round, questions, active, mayAdd }: EvidencePartProps) {
  const { data } = useQuery(evidenceQuery({ round, unit: active.unit }))
  const has = ({ check, object }: Question, side: 'unit' | 'assessing') =>
    data?.evidence.some((one) => one.check === check.id && one.object === object && one.side === side && stands(one)) === true
  const nothing = !questions.some((one) => has(one, 'unit') || has(one, 'assessing'))
  return (
    <section className="desk-evidence" aria-label="佐证" tabIndex={-1}>
      <h3>佐证</h3>
      {data && nothing && <p className="quiet small">单位没有提交佐证，考核也没有取证。</p>}
      {questions.map((question) => {
        const { key, check, object, unit } = question
        const place = { round, unit, check: check.id, object }
        const isActive = key === active.key
        const [ofUnit, assessing] = [has(question, 'unit'), has(question, 'assessing')]
        if (!ofUnit && !assessing && !(isActive && mayAdd)) return null
        return (
          <div key={key} className="desk-evidence-of">
            <p className="quiet small">{check.ask}</p>
            {ofUnit && (
              <>
                <p className="label">单位提交的</p>
                <EvidenceBox {...place} side="unit" readOnly compact />
              </>
            )}
            {(assessing || (isActive && mayAdd)) && (
              <>
                <p className="label">考核取证的</p>
                <EvidenceBox {...place} side="assessing" readOnly={!isActive || !mayAdd} compact />
              </>
            )}
          </div>
        )
      })}
    </section>
  )
}
