import type { ExplainedRow } from '../../../model/Explanation.ts'
import { ProofList } from './ProofList.tsx'

interface RowsProps {
  readonly ask: string
  readonly rows: readonly ExplainedRow[]
}

/** Longer lists are folded: what costs is said in the sentence above. */
const SHOWN_AT_ONCE = 6

/** More fields than these find no room beside each other: each row is told in lines. */
const MOST_COLUMNS = 4

/** The rows of a list as they were recorded: who was called, when it was answered, which clause took how much. 清单逐行 */
export function AnswerRows({ ask, rows }: RowsProps) {
  const Rows = (rows[0]?.cells.length ?? 0) > MOST_COLUMNS ? RowLines : RowTable
  const told = <Rows ask={ask} rows={rows} />
  if (rows.length <= SHOWN_AT_ONCE) return told
  return (
    <details>
      <summary>逐条看（{rows.length} 条）</summary>
      {told}
    </details>
  )
}

function RowTable({ ask, rows }: RowsProps) {
  const labels = rows[0]?.cells.map(({ label }) => label) ?? []
  const isProved = rows.some(({ proof }) => proof.length > 0)
  return (
    <table className="rows-told" aria-label={`${ask}：逐条`}>
      <thead>
        <tr>
          <th scope="col">哪一条</th>
          {labels.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
          {isProved && <th scope="col">佐证</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells, proof }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            {cells.map(({ label, value }) => (
              <td key={label} data-label={label}>
                {value}
              </td>
            ))}
            {isProved && (
              <td data-label="佐证">
                <ProofList proof={proof} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RowLines({ ask, rows }: RowsProps) {
  return (
    <ul className="row-lines" aria-label={`${ask}：逐条`}>
      {rows.map(({ id, cells, proof }) => (
        <li key={id}>
          <strong>{id}</strong>
          <dl>
            {cells.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
            {proof.length > 0 && (
              <div>
                <dt>佐证</dt>
                <dd>
                  <ProofList proof={proof} />
                </dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ul>
  )
}
