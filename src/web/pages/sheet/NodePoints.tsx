import type { SheetNode } from '../../api.ts'

/**
 * What a node gives to the sum above it, against its marks, so that rows add up as they print; on its own scale where it has none.
 * 得分
 */
export function NodePoints({ node }: { readonly node: SheetNode }) {
  const points = node.marks === null ? node.points : node.worth
  const most = node.marks ?? node.of
  return (
    <span className="figure">
      {points.text}
      {most !== null && <span className="of">{most.includes('/') ? `（满分 ${most}）` : ` / ${most}`}</span>}
    </span>
  )
}
