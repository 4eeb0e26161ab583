import type { Asked } from '../../programme/askedChecks.ts'
import { nodeExpressions, partsOf } from '../../programme/views/expressions.ts'

/** Parameters that rules or marks of a group look at, each with a value that is plausible for most. 单位参数 */
export function parametersOf({ nodes }: Asked): Readonly<Record<string, string>> {
  const names = [...nodes.values()].flatMap(({ node }) => [
    ...nodeExpressions(node)
      .flatMap(partsOf)
      .flatMap(({ expr }) => (expr.op === 'parameter' ? [expr.name] : [])),
    ...(node.marks?.kind === 'profile' && typeof node.marks.by === 'object' ? [node.marks.by.parameter] : []),
  ])
  return Object.fromEntries(names.map((name) => [name, '10']))
}
