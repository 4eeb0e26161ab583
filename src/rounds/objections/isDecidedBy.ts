import type { NodeCode } from '../../model/Expression.ts'
import type { ContestedPlace, ContestedRow } from './contestedRow.ts'

type RowOf = (node: NodeCode) => Pick<ContestedRow, 'nodes' | 'asked'> | null

/**
 * Whether an objection that was decided settled what is contested now: the same row, a part of it, or the same question though another row is named that reads
 * it too. A whole of which a part was decided is another matter. 是否已复核过
 */
export function isDecidedBy(earlier: ContestedPlace, now: ContestedPlace, rowOf: RowOf): boolean {
  if (earlier.node === now.node) return true
  const row = rowOf(earlier.node)
  const isPart = row?.nodes.includes(now.node) === true
  if (earlier.check === null) return isPart || (now.check !== null && row?.asked.some(({ check }) => check.id === now.check) === true)
  return earlier.check === now.check && (earlier.object === '' || earlier.object === now.object)
}
