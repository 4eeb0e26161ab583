import { useMemo, useState } from 'react'
import type { SheetNode } from '../../../../api.ts'
import type { OwnObjection, UnitFeedback } from '../../../../../server/objectionApi.ts'
import type { RowActs } from '../../../sheet/RowActs.ts'
import { ObjectionMark } from '../../objections/ObjectionMark.tsx'
import { ObjectDialog, type ObjectedQuestion, type ObjectedRow } from './ObjectDialog.tsx'
import { OwnItem } from './OwnObjections.tsx'

interface Own {
  readonly round: string
  readonly unit: string
  readonly data: UnitFeedback | undefined
}

/** What a unit's sheet offers at each row: its objection and what became of it, or the way to object. 各行的异议 */
export function useObjectionActs({ round, unit, data }: Own) {
  const [place, setPlace] = useState<ObjectedRow | null>(null)
  const acts = useMemo((): RowActs | null => {
    if (!data?.feedback) return null
    const last = new Map(data.objections.map((one) => [one.node, one]))
    return {
      mark: ({ code }) => {
        const found = last.get(code)
        return found && found.state !== 'withdrawn' ? (
          <span className="row-objection small">
            异议：
            <ObjectionMark state={found.state} late={found.late} />
          </span>
        ) : null
      },
      below: (node) => (
        <RowObjection own={{ round, unit, data }} node={node} last={last.get(node.code)} onObject={() => setPlace(placeOf(node))} />
      ),
    }
  }, [round, unit, data])
  const dialog = place && (
    <ObjectDialog round={round} unit={unit} place={place} draft={null} mayFile={data?.may.file === true} onClose={() => setPlace(null)} />
  )
  return { acts, dialog }
}

interface RowObjectionProps {
  readonly own: { readonly round: string; readonly unit: string; readonly data: UnitFeedback }
  readonly node: SheetNode
  readonly last: OwnObjection | undefined
  readonly onObject: () => void
}

function RowObjection({ own, node, last, onObject }: RowObjectionProps) {
  const { may, feedback } = own.data
  const isOpen = last?.state === 'drafted' || last?.state === 'filed'
  const isDecided = last && !isOpen && last.state !== 'withdrawn'
  const mayAgain = !isDecided || feedback?.again === true
  return (
    <div className="row-objections no-print">
      {last && <OwnItem {...own} objection={last} />}
      {may.draft && !isOpen && mayAgain && (
        <p className="actions">
          <button type="button" className="button" onClick={onObject} aria-label={`对“${node.name}”提出异议`}>
            提出异议
          </button>
        </p>
      )}
    </div>
  )
}

const placeOf = (node: SheetNode): ObjectedRow => ({ node: node.code, nodeName: node.name, questions: questionsOf(node) })

/** The questions of a row and its parts, each once, as they were answered. */
function questionsOf(node: SheetNode): readonly ObjectedQuestion[] {
  const found = new Map<string, ObjectedQuestion>()
  const visit = ({ answers, children }: SheetNode) => {
    for (const { check, object = '', ask, answer } of answers) {
      const key = `${check}\n${object}`
      if (!found.has(key)) found.set(key, { check, object, ask, answer })
    }
    children.forEach(visit)
  }
  visit(node)
  return [...found.values()]
}
