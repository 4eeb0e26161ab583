import type { Node } from '../../model/Node.ts'
import type { Look } from './Report.ts'
import { titleOf } from '../views/titles.ts'

const fault = (node: Node, parents: readonly Node[], target: Node, above: readonly Node[]): string | null =>
  target === node
    ? '那就是它自己'
    : parents.includes(target)
      ? '那是它的上级'
      : above.includes(node)
        ? '那是它的下级'
        : target.marks
          ? null
          : '它没有分值'

/** Marks of a node that does not apply go to nodes that can take them. 分值摊给谁 */
export const spreadTargets: Look = ({ trees }, report) => {
  const told = new Set<string>()
  for (const { visits } of trees) {
    const byCode = new Map(visits.toReversed().map((visit) => [visit.node.code, visit]))
    for (const { node, parents } of visits) {
      if (node.notApplying?.how !== 'spread') continue
      for (const [index, code] of node.notApplying.to.entries()) {
        const target = byCode.get(code)
        const reason = target ? fault(node, parents, target.node, target.parents) : null
        const about = `${titleOf(node)} → ${code}`
        if (!target || reason === null || told.has(about)) continue
        told.add(about)
        report.error(node.notApplying, `to.${index}`, {
          code: 'spread-impossible',
          message: `${titleOf(node)}的分值摊给了${titleOf(target.node)}，${reason}`,
          remedy: '请改成有分值的别的节点',
        })
      }
    }
  }
}
