import type { Unit } from '../../model/Facts.ts'
import { readProof } from '../../model/Proof.ts'
import type { Db } from '../../store/Db.ts'
import { findEvidence } from '../../store/queries/evidence.ts'
import { readFile } from '../../store/queries/files.ts'
import type { ObjectionRow } from '../../store/queries/objections.ts'
import { membersNamedBy } from '../../store/queries/roster.ts'
import type { Moved } from '../../store/schema/settling.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { contestedRow } from './contestedRow.ts'
import type { CitedProof, NamedMoved, ObjectionLine, OwnObjection } from './ObjectionSheet.ts'

/** Units of the round by their ids: those that object, and those that were moved. 有关单位 */
export async function unitsConcerned(db: Db, round: string, rows: readonly ObjectionRow[]): Promise<ReadonlyMap<string, Unit>> {
  const ids = new Set(rows.flatMap(({ unit, moved }) => [unit, ...(moved ?? []).map((one) => one.unit)]))
  return new Map((await membersNamedBy(db, round, [...ids])).map(({ unit, record }) => [unit, record]))
}

/**
 * An objection as a line. 异议
 *
 * @param isNamed the reader may know who decided
 */
export function objectionLine(terms: Terms, row: ObjectionRow, unit: Unit, isNamed: boolean): ObjectionLine {
  const contested = contestedRow(terms, unit, row.node)
  return {
    ...{ id: row.id, version: row.version, unit: unit.id, unitName: unit.name, node: row.node, check: row.check, object: row.object },
    ...{ wants: row.wants, state: row.state, late: row.late, draftedAt: row.draftedAt, filedAt: row.filedAt, decidedAt: row.decidedAt },
    ...{ decidedWhy: row.decidedWhy, othersMoved: Math.max(0, (row.moved?.length ?? 0) - 1) },
    nodeName: contested?.name ?? row.node,
    section: contested?.section ?? '',
    leads: contested?.leads ?? [],
    ask: contested?.asked.find(({ check }) => check.id === row.check)?.check.ask ?? null,
    decidedBy: isNamed ? row.decidedByName : null,
  }
}

/** The same with all that its own unit may read of it. 本单位的异议 */
export async function ownObjection(db: Db, terms: Terms, row: ObjectionRow, unit: Unit, isNamed = false): Promise<OwnObjection> {
  const own = row.moved?.find((one) => one.unit === unit.id)
  return {
    ...objectionLine(terms, row, unit, isNamed),
    ...(isNamed ? {} : { othersMoved: 0 }),
    text: row.text,
    proof: await citedProof(db, row.proof),
    moved: own ? { ...own, name: unit.name } : null,
  }
}

/** Those who moved, by the names that they have in the round. 受影响的单位 */
export const namedMoved = (moved: readonly Moved[], units: ReadonlyMap<string, Unit>): readonly NamedMoved[] =>
  moved.map((one) => ({ ...one, name: units.get(one.unit)?.name ?? one.unit }))

/** What is cited, each by its name. 引用的材料 */
export async function citedProof(db: Db, proof: readonly string[]): Promise<readonly CitedProof[]> {
  const cited: CitedProof[] = []
  for (const ref of proof) {
    const one = readProof(ref)
    if (one.kind === 'text') cited.push({ ref, kind: 'text', id: '', name: one.text, isGone: false })
    else if (one.kind === 'test') cited.push({ ref, kind: 'text', id: '', name: '实测记录', isGone: false })
    else if (one.kind === 'file') {
      const found = await readFile(db, one.id)
      const isGone = !found || found.file.withdrawnAt !== null || found.content.purgedAt !== null
      cited.push({ ref, kind: 'file', id: one.id, name: found?.file.name ?? '材料', isGone })
    } else {
      const found = await findEvidence(db, one.id)
      const name = found?.file?.name ?? found?.evidence.link?.title ?? '佐证材料'
      cited.push({ ref, kind: 'evidence', id: one.id, name, isGone: !found || found.evidence.withdrawnAt !== null })
    }
  }
  return cited
}
