import type { MatrixSign, MatrixTable } from '../../api.ts'
import type { Pair, PairTool } from './Pair.ts'

/** The row and the sign of a pair. */
function found({ rows, units }: MatrixTable, { unit, node }: Pair) {
  const at = rows.findIndex(({ code }) => code === node)
  const sign = units.find(({ id }) => id === unit)?.signs[at] as MatrixSign | undefined
  return { row: rows[at], sign }
}

/**
 * Whether a pair may be painted so: what the notice leaves open is decided either way; what applies may be excused where the programme allows it; a
 * whole row or column leaves the others as they are. 可否改成
 */
export function isPaintable(table: MatrixTable, pair: Pair, tool: PairTool, isOne: boolean): boolean {
  const { row, sign } = found(table, pair)
  if (!row || sign === undefined) return false
  if (tool === 'scope') return sign === 'Y' || sign === 'N' || sign === 'o'
  if (tool === 'no') return row.excusable && (isOne || sign === 'o' || sign === 'Y' || sign === 'N')
  return isOne ? sign !== 'y' || row.open : sign === 'o' || sign === 'N' || sign === 'Y'
}
