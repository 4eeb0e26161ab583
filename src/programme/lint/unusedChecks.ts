import type { Check } from '../../model/Check.ts'
import { askedBy, gradeExpressions, nodeExpressions, partsOf } from '../views/expressions.ts'
import type { Look } from './Report.ts'

/** Checks that no rule uses: somebody would be asked for nothing. 无用的检查点 */
export const unusedChecks: Look = ({ programme, trees }, report) => {
  const used = new Set<Check>()
  const all = new Set<Check>(programme.checks)
  for (const { visits, checks } of trees) {
    const use = (id: string | undefined): void => {
      const check = id === undefined ? undefined : checks.get(id)
      if (check) used.add(check)
    }
    const written = [...visits.flatMap(({ node }) => nodeExpressions(node)), ...programme.grades.flatMap(gradeExpressions)]
    for (const part of written.flatMap(partsOf)) use(askedBy(part))
    for (const { node } of visits) {
      for (const check of node.checks) all.add(check)
      for (const line of node.lines) use(line.each)
    }
  }
  for (const check of all) {
    if (used.has(check)) continue
    report.warn(check, '', {
      code: 'check-unused',
      message: `检查点“${check.ask}”（${check.id}）没有任何规则用到`,
      remedy: '请在规则里用上，或删去，免得白填',
    })
  }
}
