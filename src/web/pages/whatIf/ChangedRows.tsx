import { Change } from '../sheet/Change.tsx'
import type { SheetNode } from '../../api.ts'
import type { ChangedRow } from './changedRows.ts'

/** The rows whose points moved, with the sentences and the notice's words behind them. 变了的得分项 */
export function ChangedRows({ rows }: { readonly rows: readonly ChangedRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="panel changed-rows" aria-labelledby="changed-rows">
      <h2 id="changed-rows">变了的得分项</h2>
      <ul>
        {rows.map(({ before, after }) => (
          <li key={after.key}>
            <p className="changed-row">
              <span>
                {after.number !== '' && <span className="quiet">{after.number} </span>}
                {after.name}
              </span>
              <span className="figure">
                {textOf(before) !== textOf(after) && (
                  <>
                    <span className="was">{textOf(before)}</span> →{' '}
                  </>
                )}
                <strong>{textOf(after)}</strong>
              </span>
            </p>
            <Steps node={after} before={before} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const textOf = ({ marks, points, worth }: SheetNode): string => (marks === null ? points.text : worth.text)

/** The steps that are new; a step that is gone leaves the clause by which it was taken. */
function Steps({ node, before }: { readonly node: SheetNode; readonly before: SheetNode }) {
  const old = new Set(before.steps.map(({ sentence }) => sentence))
  const now = new Set(node.steps.map(({ sentence }) => sentence))
  const added = node.steps.filter(({ sentence, change }) => !old.has(sentence) && change !== '')
  const gone = before.steps.filter(({ sentence, change }) => !now.has(sentence) && change !== '')
  return (
    <ul className="changed-steps small">
      {gone.map(({ sentence, change, clause }) => (
        <li key={`gone ${sentence}`}>
          <span className="tag">不再</span> <s>{change}</s> {sentence}
          {clause !== undefined && <q className="clause">{clause}</q>}
        </li>
      ))}
      {added.map(({ sentence, change, clause }) => (
        <li key={sentence}>
          <Change text={change} /> {sentence}
          {clause !== undefined && <q className="clause">{clause}</q>}
        </li>
      ))}
    </ul>
  )
}
