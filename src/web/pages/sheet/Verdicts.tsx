/** A node's conclusion, or all that are still possible. 结论 */
export function Verdicts({ verdicts }: { readonly verdicts: readonly string[] }) {
  if (verdicts.length === 0) return null
  return <span className={verdicts.length > 1 ? 'verdict verdict-open' : 'verdict'}>{verdicts.join(' 或 ')}</span>
}
