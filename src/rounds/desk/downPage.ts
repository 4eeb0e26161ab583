import { printPoints } from '../../engine/print.ts'
import { SEMANTICS } from '../../engine/receipt.ts'
import { fractionFromText } from '../../model/Fraction.ts'
import type { PrintedPoints } from '../../model/Explanation.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { findKeptResult, listNeighbours, roundState } from '../../store/queries/desk.ts'
import { findMember } from '../../store/queries/roster.ts'
import type { ResultBrief } from '../../store/schema/results.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { appliesTo, deskCells } from './deskCells.ts'
import { deskHead } from './deskHead.ts'
import { expectedIn, type DeskReader } from './deskReader.ts'
import { coversRow, deskRow, isRowFor } from './deskRow.ts'
import { deskRows } from './deskRows.ts'
import type { DeskAuthor, DeskCell, DownPage } from './DeskSheet.ts'
import { deskPoints, keptNodes, readKeptNode } from './keptPoints.ts'

/** Which unit. */
export interface DownWanted {
  readonly terms: Terms
  readonly reader: DeskReader
  readonly unit: string
}

/** One unit down its card: in a constant number of queries, however long the card is. 纵向评分 */
export async function downPage(db: Db, { terms, reader, unit }: DownWanted): Promise<DownPage> {
  const { round, compiled } = terms
  const { decimals } = compiled.programme.printing
  const member = await findMember(db, round, unit)
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  const { record } = member
  const rows = [...deskRows(terms.askedOf(record.group)).values()].filter(
    (row) => isRowFor(reader, row) && coversRow(reader, row, unit) && appliesTo(row, record) !== false,
  )
  if (rows.length === 0) throw new Refusal('not-found', 'desk-empty', '这个单位没有分给您评的指标。请联系政务公开办，由其在“分工”里安排。')
  const { revision, answering } = await roundState(db, round)
  const kept = await findKeptResult(db, round, unit)
  const root = kept && readKeptNode(kept.semantics, kept.nodes)
  const nodes = root ? keptNodes(root) : null
  const cells = await deskCells(db, {
    terms,
    reader,
    units: [member],
    rows,
    pointsOf: (_, code) => {
      const node = nodes?.get(code)
      return node ? deskPoints(node, decimals) : null
    },
  })
  const around = (await listNeighbours(db, round, unit)).filter((one) => rows.some((row) => coversRow(reader, row, one.unit)))
  const at = around.findIndex((one) => one.unit === unit)
  return {
    ...deskHead(terms, reader, revision, authorsOf(cells, reader)),
    unit: { id: unit, name: record.name, group: record.group },
    previous: neighbour(around[at - 1]),
    next: neighbour(around[at + 1]),
    total: kept?.semantics === SEMANTICS && reader.may.points ? totalOf(kept.brief, decimals) : null,
    rows: rows.map((row) => deskRow(row, reader, expectedIn({ terms, answering, group: record.group }, reader, row))),
    cells,
  }
}

const neighbour = (one: { readonly unit: string; readonly name: string } | undefined) => (one ? { id: one.unit, name: one.name } : null)

/** A unit's total as it prints. */
export function totalOf({ total, mayBeNone }: ResultBrief, decimals: number): PrintedPoints {
  const end = (text: string | null) => (text === null ? null : fractionFromText(text))
  return printPoints({ range: total && { low: end(total.low), high: end(total.high) }, mayBeNone }, decimals)
}

function authorsOf(cells: readonly DeskCell[], { lane }: DeskReader): readonly DeskAuthor[] {
  const authors = new Map<string, number>()
  for (const { answers } of cells)
    for (const one of answers)
      if (one.lane === lane && one.state !== 'withdrawn') authors.set(one.saidBy, (authors.get(one.saidBy) ?? 0) + 1)
  return [...authors].map(([name, answers]) => ({ name, answers })).sort((a, b) => b.answers - a.answers)
}
