import type { Line } from '../../model/Node.ts'
import { fieldOf } from '../views/domains.ts'
import type { Tree } from '../views/ProgrammeView.ts'
import type { Look } from './Report.ts'
import { lineTitle } from '../views/titles.ts'

/** The levels that the table is read by; undefined where they are not a list of words. */
function levelsOf(line: Line, { checks }: Tree): readonly string[] | undefined {
  if (line.amount.kind !== 'levels') return undefined
  const { by } = line.amount
  const asked =
    by.op === 'check' ? checks.get(by.check) : fieldOf(line.each === undefined ? { expr: by } : { expr: by, list: line.each }, checks)
  return asked?.kind === 'choice' ? asked.levels : undefined
}

/** A table by level has every level, or an else, and no other. 级别表 */
export const levelTables: Look = ({ trees }, report) => {
  const seen = new Set<Line>()
  for (const tree of trees) {
    for (const line of tree.visits.flatMap(({ node }) => node.lines)) {
      const levels = levelsOf(line, tree)
      if (seen.has(line) || line.amount.kind !== 'levels' || !levels) continue
      seen.add(line)
      const { table, otherwise } = line.amount
      const missing = levels.filter((level) => !Object.hasOwn(table, level))
      if (missing.length > 0 && otherwise === undefined) {
        report.error(line, 'amount', {
          code: 'level-missing',
          message: `${lineTitle(line)}的级别表缺少${missing.map((level) => `“${level}”`).join('、')}`,
          remedy: '请补上，或写 else 说明其余各级按多少计',
        })
      }
      for (const level of Object.keys(table).filter((level) => !levels.includes(level))) {
        report.error(line, 'amount', {
          code: 'level-unknown',
          message: `${lineTitle(line)}的级别表写了“${level}”，检查点没有这一级`,
          remedy: `检查点的各级是：${levels.join('、')}`,
        })
      }
    }
  }
}
