import type { Check } from '../../model/Check.ts'
import type { CheckId } from '../../model/Expression.ts'
import type { Node } from '../../model/Node.ts'
import { nodeExpressions, partsOf, type ExprPart } from '../views/expressions.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

/** What may have nothing under it, in words. */
function empties({ expr }: ExprPart, checks: ReadonlyMap<CheckId, Check>): string | null {
  if (expr.op === 'share') return '占比 share'
  if (expr.op === 'worst') return '最差值 worst'
  const asked = expr.op === 'check' ? checks.get(expr.check) : undefined
  return asked?.kind === 'number' && asked.rate ? `率“${asked.ask}”` : null
}

/** A share, a worst, a rate or a join of objects says what it is worth when there is nothing under it. 无此事项时 */
export const nothingUnder: Look = ({ trees }, report) => {
  const seen = new Set<Node>()
  for (const { visits, checks } of trees) {
    for (const { node } of visits) {
      if (seen.has(node) || node.whenNone !== undefined) continue
      seen.add(node)
      const joined = node.per?.each === 'object' && node.per.join.how !== 'sum' ? [{ what: '逐个对象的合成', thing: node, key: 'per' }] : []
      const asked = nodeExpressions(node).flatMap((written) =>
        partsOf(written).flatMap((part) => {
          const what = empties(part, checks)
          return what === null ? [] : [{ what, thing: written.thing, key: written.key }]
        }),
      )
      const first = [...joined, ...asked][0]
      if (!first) continue
      report.error(first.thing, first.key, {
        code: 'when-none-missing',
        message: `${titleOf(node)}用了${first.what}，没有写一件也没有时怎么办`,
        remedy: '请在本节点写 when-none: full、zero、not-applicable 或 n %',
      })
    }
  }
}
