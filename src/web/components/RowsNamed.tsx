/** So many are named; of the rest only how many there are. */
const NAMED = 3

/** The rows that ask for something, the first few by name. 涉及的指标 */
export function RowsNamed({ rows }: { readonly rows: readonly string[] }) {
  return (
    <span className="quiet">
      （{rows.slice(0, NAMED).join('、')}
      {rows.length > NAMED && `等 ${rows.length} 项`}）
    </span>
  )
}
