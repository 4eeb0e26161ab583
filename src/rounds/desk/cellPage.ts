import { explain } from '../../engine/explain/explain.ts'
import { printPoints } from '../../engine/print.ts'
import { score } from '../../engine/score.ts'
import type { ExplainedNode } from '../../model/Explanation.ts'
import { formatFraction } from '../../model/Fraction.ts'
import type { NodeResult } from '../../model/Result.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { listPastAnswers, type PastRow } from '../../store/queries/desk.ts'
import { findMember } from '../../store/queries/roster.ts'
import { factsFrom } from '../life/facts/factsFrom.ts'
import { keptOf } from '../life/facts/keptOf.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { deskCells } from './deskCells.ts'
import { isShownTo, sees, type DeskReader } from './deskReader.ts'
import { coversRow } from './deskRow.ts'
import { deskRows, type PlannedRow } from './deskRows.ts'
import type { CellPage, DeskPoints, PastAnswer } from './DeskSheet.ts'
import { deskPoints, type KeptNode } from './keptPoints.ts'

/** Which cell. */
export interface CellWanted {
  readonly terms: Terms
  readonly reader: DeskReader
  readonly unit: string
  readonly node: string
}

/** One cell as it is now: its answers, all that were before, and why it comes to its points. 评分格详情 */
export async function cellPage(db: Db, { terms, reader, unit, node }: CellWanted): Promise<CellPage> {
  const { round, compiled, asOf, calendar } = terms
  const member = await findMember(db, round, unit)
  const row =
    member && [...deskRows(terms.askedOf(member.record.group)).values()].find(({ nodes }) => nodes.some(({ code }) => code === node))
  if (!member || !row || !coversRow(reader, row, unit))
    throw new Refusal('not-found', 'no-desk-row', '没有这个指标，或者它没有分给您。请在左上角的指标列表里另选一个。')
  const { code } = row.visit.node
  const kept = (await keptOf(db, terms, [unit]))(unit)
  const result = score(compiled, member.record, factsFrom(kept), asOf, calendar)
  const own = nodeAt(result.root, code)
  const { decimals } = compiled.programme.printing
  const points: DeskPoints | null = own ? deskPoints(keptFrom(own), decimals) : null
  const [cell] = await deskCells(db, { terms, reader, units: [member], rows: [row], pointsOf: () => points })
  if (!cell) throw new Error('A cell of one unit and one row was not made.')
  const checks = row.asked.filter((one) => isShownTo(reader, one)).map(({ check }) => check.id)
  const past = await listPastAnswers(db, round, unit, checks)
  const kinds = kindsOf(row, reader)
  return {
    cell,
    unit: { id: unit, name: member.record.name },
    trace: reader.may.points ? explainedAt(explain(compiled, result, calendar), code) : null,
    total: reader.may.points ? printPoints(result.total, decimals) : null,
    history: past.filter((one) => sees(reader, one)).map(pastAnswer),
    incidents: reader.may.readOthers
      ? kept.incidents.flatMap(({ id, kind, on, fields, proof }) => (kinds.has(kind) ? [{ id, kind, on, fields, proof: proof ?? [] }] : []))
      : [],
  }
}

const kindsOf = ({ asked }: PlannedRow, reader: DeskReader): ReadonlySet<string> =>
  new Set(asked.flatMap((one) => (isShownTo(reader, one) && one.check.kind === 'list' ? (one.check.incidents ?? []) : [])))

const pastAnswer = ({ proof, ...row }: PastRow): PastAnswer => ({ ...row, proof: proof ?? [] })

/** What was just computed, in the form in which it is kept. */
const keptFrom = ({ code, state, applies, of, marks, points, worth, overridden }: NodeResult): KeptNode => ({
  code,
  state,
  applies,
  of: of && formatFraction(of),
  marks: marks && formatFraction(marks),
  points: keptRange(points),
  worth: keptRange(worth),
  ...(overridden ? { computed: keptRange(overridden.computed), stale: overridden.stale } : {}),
  children: [],
})

const keptRange = ({ range, mayBeNone }: NodeResult['points']): KeptNode['points'] => ({
  range: range && [range.low && formatFraction(range.low), range.high && formatFraction(range.high)],
  mayBeNone,
})

function nodeAt(node: NodeResult, code: string): NodeResult | null {
  if (node.code === code) return node
  for (const child of node.children) {
    const found = nodeAt(child, code)
    if (found) return found
  }
  return null
}

function explainedAt(node: ExplainedNode, code: string): ExplainedNode | null {
  if (node.code === code) return node
  for (const child of node.children) {
    const found = explainedAt(child, code)
    if (found) return found
  }
  return null
}
