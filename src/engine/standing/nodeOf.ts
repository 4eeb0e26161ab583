import type { NodeResult } from '../../model/Result.ts'

/** A node of a result's tree, but none inside a copy. */
export function nodeOf(root: NodeResult, code: string): NodeResult | null {
  if (root.code === code && root.copy === undefined) return root
  for (const child of root.children) {
    if (child.copy !== undefined) continue
    const found = nodeOf(child, code)
    if (found) return found
  }
  return null
}
