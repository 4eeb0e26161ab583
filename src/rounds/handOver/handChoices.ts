import { listMembers, type Member } from '../../store/queries/roster.ts'
import type { Db } from '../../store/Db.ts'
import { isAskedIn } from '../desk/deskReader.ts'
import { deskRows } from '../desk/deskRows.ts'
import { coversCell } from '../shares/Share.ts'
import { rowWords } from './HandCell.ts'
import type { CellsAsked } from './handCells.ts'

/** Of which units and rows somebody may take cells away. 可交接的范围 */
export interface HandChoices {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly { readonly code: string; readonly name: string }[]
}

/** Units and rows of a share, without what stands in them. */
export async function handChoices(db: Db, { terms, scope, share }: Pick<CellsAsked, 'terms' | 'scope' | 'share'>): Promise<HandChoices> {
  const members = await listMembers(db, terms.round)
  const rows = new Map<string, { readonly code: string; readonly name: string }>()
  const units = members.filter((member) => {
    const own = rowsOf(member, terms).filter(
      ({ nodes, asked }) =>
        nodes.some(({ code }) => coversCell(share, { unit: member.unit, node: code })) && asked.some((one) => isAskedIn(scope.lane, one)),
    )
    for (const { visit } of own) rows.set(visit.node.code, { code: visit.node.code, name: rowWords(visit.node) })
    return own.length > 0
  })
  return { units: units.map(({ unit, record }) => ({ id: unit, name: record.name })), rows: [...rows.values()] }
}

const rowsOf = ({ record }: Member, { askedOf }: CellsAsked['terms']) => [...deskRows(askedOf(record.group)).values()]
