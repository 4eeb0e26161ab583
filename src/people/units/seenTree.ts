import type { TreeUnit } from './unitTree.ts'

/**
 * The rows of a tree that somebody may see: the subtrees over which he holds something. What lies above is not told, so the roots of what he sees have
 * no superior here. 可见的单位树
 *
 * @param roots units over which he holds a duty
 */
export function seenTree(rows: readonly TreeUnit[], roots: ReadonlySet<string>): readonly TreeUnit[] {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const above = row.parent === null ? undefined : seen.get(row.parent)
    if (above === undefined && !roots.has(row.id)) return []
    const depth = above === undefined ? 0 : above + 1
    seen.set(row.id, depth)
    return [{ ...row, parent: above === undefined ? null : row.parent, depth }]
  })
}
