import { gradeExpressions, partsOf } from '../views/expressions.ts'
import type { Look } from './Report.ts'

/** Grades are given to groups that exist, and places and seats only where units are ranked. 等次适用范围 */
export const gradedUnits: Look = ({ programme }, report) => {
  const groups = programme.groups.map(({ name }) => name)
  for (const [index, rule] of programme.grades.entries()) {
    const where = `等次规则第${index + 1}条`
    const { group, class: kind } = rule.for ?? {}
    if (group !== undefined && !groups.includes(group)) {
      report.error(rule, 'for', {
        code: 'grade-group-unknown',
        message: `${where}是给“${group}”的，单位表里没有这个组`,
        remedy: `已有的组：${groups.join('、')}`,
      })
    }
    const classes = programme.groups.filter(({ name }) => group === undefined || name === group).flatMap(({ classes }) => classes)
    if (kind !== undefined && !classes.some(({ name }) => name === kind)) {
      report.error(rule, 'for', {
        code: 'grade-class-unknown',
        message: `${where}是给“${kind}”类的，单位表里没有这个类`,
        remedy: `已有的类：${classes.map(({ name }) => name).join('、')}`,
      })
    }
    const ranks = gradeExpressions(rule)
      .flatMap(partsOf)
      .some(({ expr }) => expr.op === 'last-places' || expr.op === 'place')
    if (!programme.rank && (rule.kind === 'places' || rule.kind === 'seats' || ranks)) {
      report.error(rule, '', {
        code: 'rank-missing',
        message: `${where}要看名次，方案没有写怎样排名`,
        remedy: '请写 rank: {within, ties, vetoed}',
      })
    }
  }
}
