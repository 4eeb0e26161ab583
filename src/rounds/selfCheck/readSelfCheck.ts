import { grouped } from '../../model/grouped.ts'
import type { Node } from '../../model/Node.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { findReport, roundBefore, type ReportRow } from '../../store/queries/selfChecks.ts'
import { stagesWithGrants } from '../../store/queries/stages.ts'
import { stagesOf } from '../stages/refuseLocked.ts'
import { cellName, evidenceRule, type AskedCell } from './askedCells.ts'
import { knownBefore } from './knownBefore.ts'
import { progressOf } from './progressOf.ts'
import { readKept, type KeptSelfCheck, type OwnCell } from './readKept.ts'
import { missingInReport } from './report/missingInReport.ts'
import { reportParts, wantsReport } from './report/reportParts.ts'
import type { KnownBefore, SelfCell, SelfCheckSheet, SelfPart, SelfRow } from './SelfCheckSheet.ts'
import { selfWindow } from './selfWindow.ts'

/** Who looks. */
export interface Looker {
  readonly now: string
  readonly may: { readonly report: boolean; readonly confirm: boolean }
}

/** A unit's self-check as the unit's own people see it; nobody else does before it is reported. 自查页 */
export async function readSelfCheck(db: Db, round: string, unit: string, { now, may }: Looker): Promise<SelfCheckSheet> {
  const kept = await readKept(db, round, unit)
  const { terms, record, state, steps, cells } = kept
  const report = await findReport(db, round, unit)
  const parts = reportParts(terms.compiled.programme, record)
  const { progress, read } = progressOf(kept, now, missingInReport(terms.compiled.programme, parts, report))
  const before = await roundBefore(db, round, unit, terms.asOf)
  const known = await knownBefore(db, kept, { before, now })
  const names = await namesOfPeople(db, [
    ...new Set([...steps.map(({ by }) => by), ...cells.flatMap(({ draft }) => (draft ? [draft.changedBy] : []))]),
  ])
  const stages = stagesOf(await stagesWithGrants(db, round, [unit]), unit)
  const context: CellContext = { known, names, faults: read.faults }
  return {
    round: { id: round, title: kept.round.title, asOf: terms.asOf },
    unit: { id: unit, name: record.name },
    now,
    state,
    steps: steps.map(({ step, by, at, why }) => ({ step, by: names.get(by) ?? '', at, why })),
    may: { fill: mayFill(state, may), submit: may.report, review: may.confirm },
    window: selfWindow(stages, 'self-check', now, terms.calendar),
    evidenceRule: evidenceRule(terms, record),
    rows: rowsOf(kept, context),
    progress,
    report: reportOf(report, wantsReport(terms.compiled.programme)),
  }
}

/** What was handed on is its reviewer's; what was reported is taken back first. */
export const mayFill = (state: KeptSelfCheck['state'], may: Looker['may']): boolean =>
  state === 'confirmed' ? false : state === 'submitted' ? may.confirm : may.report || may.confirm

const reportOf = (report: ReportRow | null, wanted: boolean): SelfCheckSheet['report'] => ({
  wanted,
  begun: report !== null,
  handedInAt: report?.handedInAt ?? null,
  paperAt: report?.paperAt ?? null,
})

interface CellContext {
  readonly known: ReadonlyMap<string, readonly KnownBefore[]>
  readonly names: ReadonlyMap<string, string>
  readonly faults: ReadonlyMap<string, readonly string[]>
}

function rowsOf({ cells, terms, record }: KeptSelfCheck, context: CellContext): readonly SelfRow[] {
  const { nodes } = terms.askedOf(record.group)
  return [...grouped(cells, ({ asked }) => asked.row)].flatMap(([code, own]): SelfRow[] => {
    const node = nodes.get(code)?.node
    const [first] = own
    if (!node || !first) return []
    const { name, text, standard, method, evidence, basis } = node
    return [
      {
        ...{ code, name, basis, section: first.asked.section },
        text: text ?? null,
        standard: standard ?? null,
        method: method ?? null,
        evidence: evidence ?? null,
        parts: [...grouped(own, ({ asked }) => asked.node.code).values()].map((part) => partOf(part, node, context)),
      },
    ]
  })
}

function partOf(cells: readonly OwnCell[], row: Node, context: CellContext): SelfPart {
  const node = cells[0]?.asked.node ?? row
  const isRow = node.code === row.code
  return {
    code: node.code,
    name: isRow ? '' : node.name,
    text: isRow ? null : (node.text ?? null),
    clauses: [...new Set([...node.lines.map(({ clause }) => clause), ...(node.veto ? [node.veto.clause] : [])])],
    cells: cells.map((cell) => cellOf(cell, context)),
  }
}

function cellOf({ asked, object, said, draft, standing, evidence }: OwnCell, { known, names, faults }: CellContext): SelfCell {
  const { check, mayDeclareNone, wants }: AskedCell = asked
  const name = cellName({ check: check.id, object })
  const newest = standing.at(-1)?.answer
  return {
    ...{ check, object, mayDeclareNone, wants, said },
    draft: draft && { version: draft.version, by: names.get(draft.changedBy) ?? '', at: draft.changedAt },
    reported: newest && newest.state !== 'withdrawn' ? { by: newest.saidBy, at: newest.saidAt } : null,
    known: known.get(name) ?? [],
    evidence: evidence.length,
    faults: faults.get(name) ?? [],
  }
}
