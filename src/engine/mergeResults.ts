import type { NodeResult } from '../model/Result.ts'
import { either } from './either.ts'

/** One tree that encloses both, node by node; its steps are the first's. 合并各种适用情形 */
export function mergeResults(a: NodeResult, b: NodeResult): NodeResult {
  const applies = a.applies === b.applies ? a.applies : 'undecided'
  const state = a.state === b.state ? a.state : a.state === 'not-applicable' ? b.state : a.state
  const steps = a.steps.length === 0 ? b.steps : a.steps
  return {
    ...a,
    applies,
    state,
    points: either(a.points, b.points),
    worth: either(a.worth, b.worth),
    steps,
    children: a.children.map((child, at) => {
      const other = b.children[at]
      return other ? mergeResults(child, other) : child
    }),
  }
}
