import type { Finding } from '../../../model/Result.ts'
import { countText } from './findingText.ts'

/** Problems by kind; kinds of which there are none are left out. 问题 */
export function FindingCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const found = findings.filter(({ most }) => most !== 0)
  if (found.length === 0) return <span className="quiet">没有发现问题</span>
  return (
    <ul className="finding-counts">
      {found.map((finding) => (
        <li key={finding.kind} data-sure={finding.least > 0}>
          {finding.kind} <strong>{countText(finding)}</strong>
        </li>
      ))}
    </ul>
  )
}
