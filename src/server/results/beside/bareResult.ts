import type { NodeResult, Result } from '../../../model/Result.ts'
import { shared, sharedPoints, type BareNode, type BareResult } from '../keptResult.ts'

/** A result as a thread hands it over: without its facts, which go packed, and without the steps, which are nine tenths of it. 可移交的得分结果 */
export function bareResult({ facts: _facts, root, ...rest }: Result): BareResult {
  return { ...rest, root: bareNode(root) }
}

/** What is the same within a message is written in it once. */
const bareNode = ({ steps: _steps, children, ...node }: NodeResult): BareNode => ({
  ...node,
  of: shared(node.of),
  marks: shared(node.marks),
  points: sharedPoints(node.points),
  worth: sharedPoints(node.worth),
  children: children.map(bareNode),
})
