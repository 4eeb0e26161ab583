import { Change } from '../sheet/Change.tsx'
import type { SheetNode } from '../../api.ts'
import type { ChangedRow } from './changedRows.ts'

/** The rows whose points moved, with the sentences and the notice's words behind them. 变了的得分项 */
export function ChangedRows({ rows, marked }: { readonly rows: readonly ChangedRow[]; readonly marked: boolean }) {
  if (rows.length === 0) return null
  return (
    <section className="panel changed-rows" aria-labelledby="changed-rows">
      <h2 id="changed-rows">{marked ? '变了的得分项' : '变了的结果'}</h2>
      <ul>
        {rows.map(({ before, after }) => (
          <li key={after.key}>
            <p className="changed-row">
              <span>
                {after.number !== '' && <span className="quiet">{after.number} </span>}
                {after.name}
              </span>
              <span className="figure">
                {textOf(before, marked) !== textOf(after, marked) && (
                  <>
                    <span className="was">{textOf(before, marked)}</span> →{' '}
                  </>
                )}
                <strong>{textOf(after, marked)}</strong>
              </span>
            </p>
            <Steps node={after} before={before} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a row comes to: its points, or where none are given its conclusion. */
const textOf = ({ marks, points, worth, verdicts }: SheetNode, marked: boolean): string =>
  marked ? (marks === null ? points.text : worth.text) : verdicts.join('或')

/** The steps that are new; a step that is gone leaves the clause by which it was taken. */
function Steps({ node, before }: { readonly node: SheetNode; readonly before: SheetNode }) {
  const old = new Set(before.steps.map(({ sentence }) => sentence))
  const now = new Set(node.steps.map(({ sentence }) => sentence))
  const added = node.steps.filter(({ sentence, change, finding }) => !old.has(sentence) && (change !== '' || finding !== undefined))
  const gone = before.steps.filter(({ sentence, change, finding }) => !now.has(sentence) && (change !== '' || finding !== undefined))
  return (
    <ul className="changed-steps small">
      {gone.map(({ sentence, change, clause }) => (
        <li key={`gone ${sentence}`}>
          <span className="tag">不再</span> {change !== '' && <s>{change}</s>} {sentence}
          {clause !== undefined && <q className="clause">{clause}</q>}
        </li>
      ))}
      {added.map(({ sentence, change, clause }) => (
        <li key={sentence}>
          <Change text={change === '' ? '新发现' : change} /> {sentence}
          {clause !== undefined && <q className="clause">{clause}</q>}
        </li>
      ))}
    </ul>
  )
}
