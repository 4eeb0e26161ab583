/** The conclusions on a row or a whole scorecard. 结论 */
export function Verdicts({ verdicts }: { readonly verdicts: readonly string[] }) {
  return verdicts.map((verdict) => (
    <span key={verdict} className="verdict">
      {verdict}
    </span>
  ))
}
