import type { SheetNode } from '../../api.ts'

/**
 * What a node gives to the sum above it, against its marks, so that rows add up as they print; on its own scale where it has none;
 * nothing where no points are given at all. 得分
 */
export function NodePoints({ node }: { readonly node: Pick<SheetNode, 'marks' | 'of' | 'points' | 'worth' | 'applies' | 'state'> }) {
  if (node.applies === false) return <span className="figure quiet">不适用</span>
  const points = node.marks === null ? node.points : node.worth
  const most = node.marks ?? node.of
  if (points.none && most === null && node.state !== 'vetoed') return <span />
  return (
    <span className="figure">
      {points.text}
      {most !== null && (most.includes('/') ? <span className="of of-fraction">满分 {most}</span> : <span className="of"> / {most}</span>)}
    </span>
  )
}
