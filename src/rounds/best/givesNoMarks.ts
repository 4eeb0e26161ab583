import type { CheckId } from '../../model/Expression.ts'
import { checksReadBy, type Asked } from '../../programme/askedChecks.ts'

/** Checks that only nodes outside all marks read: bonuses, penalties and vetoes beside the scorecard. 只加减分的检查点 */
export function givesNoMarks(asked: Asked): ReadonlySet<CheckId> {
  const marked = new Set<CheckId>()
  for (const { node, parents } of asked.nodes.values()) {
    if ([node, ...parents].some(({ marks }) => marks)) for (const check of checksReadBy(node)) marked.add(check)
  }
  return new Set([...asked.checks.keys()].filter((check) => !marked.has(check)))
}
