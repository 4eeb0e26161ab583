import type { Node } from '../../model/Node.ts'
import { coversCell } from '../shares/Share.ts'
import { isAskedIn, isShownTo, type DeskReader, type IsExpected } from './deskReader.ts'
import type { PlannedRow } from './deskRows.ts'
import type { DeskCheck, DeskLink, DeskRow } from './DeskSheet.ts'

/** Whether any of a row is in the share of who looks, for a unit. */
export const coversRow = ({ share }: DeskReader, { nodes }: PlannedRow, unit: string): boolean =>
  nodes.some(({ code }) => coversCell(share, { unit, node: code }))

/** Whether any of a row is in his share for some unit, and there is something in it for him. */
export const isRowFor = (reader: DeskReader, { nodes, asked }: PlannedRow): boolean =>
  (reader.share.rows === 'all' || nodes.some(({ code }) => reader.share.rows !== 'all' && reader.share.rows.has(code))) &&
  asked.some((one) => isShownTo(reader, one))

export const deskLink = ({ visit: { node }, section }: PlannedRow): DeskLink => ({ code: node.code, name: node.name, section })

/** A row as who looks is shown it. */
export function deskRow(row: PlannedRow, reader: DeskReader, isExpected: IsExpected): DeskRow {
  const { node } = row.visit
  return {
    ...deskLink(row),
    text: node.text ?? null,
    standard: node.standard ?? null,
    method: node.method ?? null,
    evidence: node.evidence ?? null,
    basis: node.basis,
    clauses: clausesOf(row.nodes),
    leads: row.leads,
    checks: deskChecks(row, reader, isExpected),
  }
}

const clausesOf = (nodes: readonly Node[]): readonly string[] => [
  ...new Set(nodes.flatMap(({ lines, veto }) => [...lines.map(({ clause }) => clause), ...(veto ? [veto.clause] : [])])),
]

/** The questions of a row that are shown to who looks. */
const deskChecks = ({ asked }: PlannedRow, reader: DeskReader, isExpected: IsExpected): readonly DeskCheck[] =>
  asked
    .filter((one) => isShownTo(reader, one))
    .map((one) => {
      const { check, per, mayDeclareNone } = one
      const copies = !per ? 'none' : per.each === 'assessor' || per.each === 'expert' ? 'seat' : 'object'
      return { check, mayDeclareNone, copies, writable: isAskedIn(reader.lane, one), expected: isExpected(one) }
    })
