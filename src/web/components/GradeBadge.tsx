import type { StandingLine } from '../api.ts'
import { StateMark } from './StateMark.tsx'

/** The grade, or those still possible and why it is not settled. 等次 */
export function GradeBadge({
  line,
  names,
}: {
  readonly line: Pick<StandingLine, 'grades' | 'gradeState' | 'decidedBy'>
  readonly names: readonly string[]
}) {
  const { grades, gradeState } = line
  if (gradeState === 'none' || grades.length === 0) return <span className="quiet">—</span>
  if (gradeState === 'certain') {
    const at = names.indexOf(grades[0] ?? '')
    const level = at === 0 ? 'best' : at === names.length - 1 && names.length > 2 ? 'worst' : 'middle'
    return (
      <span className={`grade grade-${level}`} title={line.decidedBy === null ? undefined : `由${line.decidedBy}审定`}>
        {grades.join('/')}
      </span>
    )
  }
  return (
    <span className="grade grade-pending">
      <StateMark state={gradeState === 'open' ? 'review' : 'cantTell'} />
      {gradeState === 'open' ? '未定' : '待审定'}：{grades.join('/')}
    </span>
  )
}
