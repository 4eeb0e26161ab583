import type { ExplainedRow } from '../../../model/Explanation.ts'

/** Longer lists are folded: what costs is said in the sentence above. */
const SHOWN_AT_ONCE = 6

/** The rows of a list as they were recorded: who was called, when it was answered, which clause took how much. 清单逐行 */
export function AnswerRows({ ask, rows }: { readonly ask: string; readonly rows: readonly ExplainedRow[] }) {
  const table = <RowTable ask={ask} rows={rows} />
  if (rows.length <= SHOWN_AT_ONCE) return table
  return (
    <details>
      <summary>逐条看（{rows.length} 条）</summary>
      {table}
    </details>
  )
}

function RowTable({ ask, rows }: { readonly ask: string; readonly rows: readonly ExplainedRow[] }) {
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
            {isProved && <td data-label="佐证">{proof.join('；')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
