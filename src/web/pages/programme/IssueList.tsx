import { withKeyWords } from '../../../model/keyWords.ts'
import type { ProgrammeIssue } from '../../../model/ProgrammeIssue.ts'

/** What the loader found: what is wrong, what to do, where. 检查结果 */
export function IssueList({ issues }: { readonly issues: readonly ProgrammeIssue[] }) {
  if (issues.length === 0) return <p className="notice-box">没有发现需要再看的地方。</p>
  return (
    <ol className="issues">
      {issues.map((issue) => (
        <li key={`${issue.file}:${issue.line}:${issue.column}:${issue.code}:${issue.message}`}>
          <p>
            <strong>{withKeyWords(issue.message)}</strong>
          </p>
          <p>{withKeyWords(issue.remedy)}</p>
          <p className="quiet small">
            {issue.file} 第 {issue.line} 行第 {issue.column} 列
          </p>
        </li>
      ))}
    </ol>
  )
}
