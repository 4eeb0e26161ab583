import type { Unit } from '../../model/Facts.ts'
import { appliesTo } from '../desk/deskCells.ts'
import { deskRows } from '../desk/deskRows.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { coversCell, isWhole, type Share } from '../shares/Share.ts'

/** Whether a unit has a row in somebody's share: whom he may remind. 与考核范围有关的单位 */
export function concernedBy(terms: Terms, share: Share): (unit: Unit) => boolean {
  if (isWhole(share)) return () => true
  return (unit) =>
    [...deskRows(terms.askedOf(unit.group)).values()].some(
      (row) => row.nodes.some(({ code }) => coversCell(share, { unit: unit.id, node: code })) && appliesTo(row, unit) !== false,
    )
}
