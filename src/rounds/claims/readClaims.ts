import type { ListCheck } from '../../model/Check.ts'
import type { Unit } from '../../model/Facts.ts'
import { readProof } from '../../model/Proof.ts'
import type { Db } from '../../store/Db.ts'
import { withdrawnOf, type ClaimRow } from '../../store/queries/claims.ts'
import { readFiles } from '../../store/queries/files.ts'
import { findEvidence } from '../../store/queries/evidence.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { bonusAt } from './bonusesOf.ts'
import type { ClaimLine, SaidField } from './ClaimSheet.ts'
import { saysSame } from './countedRows.ts'

/** Fields in the words of the list; what is not said is left out. 申报的内容 */
export const saidIn = ({ fields: asked }: ListCheck, fields: ClaimRow['fields']): readonly SaidField[] =>
  Object.entries(asked).flatMap(([name, field]) => {
    const value = fields[name]
    if (value === undefined) return []
    return [{ ask: field.ask ?? name, text: value ?? (field.kind === 'date' ? (field.open ?? '还没有') : '还没有') }]
  })

type Undone = ReadonlyMap<string, { readonly at: string; readonly why: string }>

/** Which of the incidents that claims became were taken back since. 已撤回的加分事项 */
export const undoneOf = (db: Db, rows: readonly ClaimRow[]): Promise<Undone> =>
  withdrawnOf(
    db,
    rows.flatMap(({ incident }) => incident ?? []),
  )

/**
 * A claim as a line. 加分申报
 *
 * @param decider who decided, as the reader may know it
 */
export function claimLine(
  terms: Terms,
  row: ClaimRow,
  unit: Unit,
  { undone, decider }: { readonly undone: Undone; readonly decider: string | null },
): ClaimLine {
  const bonus = bonusAt(terms, unit, row)
  const check = bonus?.check
  const day = check?.dated === undefined ? {} : { [check.dated]: row.on }
  const isOtherwise = check !== undefined && row.verified !== null && !saysSame(check, row.verified, { ...row.fields, ...day })
  return {
    ...{ id: row.id, version: row.version, unit: unit.id, unitName: unit.name, group: unit.group, node: row.node, check: row.check },
    ...{ on: row.on, text: row.text, state: row.state, late: row.late, draftedAt: row.at, filedAt: row.filedAt },
    ...{ decidedAt: row.decidedAt, decidedWhy: row.decidedWhy, decidedBy: row.decidedAt === null ? null : decider },
    nodeName: bonus?.name ?? terms.askedOf(unit.group).nodes.get(row.node)?.node.name ?? '已不在评分表里的加分项目',
    section: bonus?.section ?? '',
    ask: check?.ask ?? '',
    said: check ? saidIn(check, row.fields) : [],
    verified: check && isOtherwise && row.verified ? saidIn(check, row.verified) : null,
    undone: row.incident === null ? null : (undone.get(row.incident) ?? null),
  }
}

/** What a claim rests on: contents by their hash, addresses and words as they were written; each with the name that is shown. 申报的材料 */
export async function contentsOfProof(
  db: Db,
  rows: readonly Pick<ClaimRow, 'id' | 'proof'>[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const files = new Map<string, string>()
  const evidence = new Map<string, string>()
  for (const { proof } of rows)
    for (const text of proof) {
      const one = readProof(text)
      if (one.kind === 'file') files.set(text, one.id)
      if (one.kind === 'evidence') evidence.set(text, one.id)
    }
  const known = new Map<string, readonly [hash: string, name: string]>()
  const read = new Map((await readFiles(db, [...new Set(files.values())])).map((found) => [found.file.id, found]))
  for (const [text, id] of files) {
    const found = read.get(id)
    if (found) known.set(text, [found.content.sha256, found.file.name])
  }
  for (const [text, id] of evidence) {
    const found = await findEvidence(db, id)
    if (found?.file && found.content) known.set(text, [found.content.sha256, found.file.name])
    else if (found?.evidence.link) known.set(text, [foldAddress(found.evidence.link.url), found.evidence.link.title])
  }
  return new Map(rows.map(({ id, proof }) => [id, new Map(proof.map((text) => known.get(text) ?? [foldAddress(text), text]))]))
}

/** One address, however it was typed. */
const foldAddress = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/\/+$/u, '')

/** Claims that count or may still, and rest on something that this one rests on. 同一材料的其他申报 */
export function sameProof(
  { id }: Pick<ClaimRow, 'id'>,
  rows: readonly ClaimRow[],
  contents: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly { readonly row: ClaimRow; readonly names: readonly string[] }[] {
  const own = contents.get(id) ?? new Map<string, string>()
  return rows.flatMap((row) => {
    if (row.id === id || (row.state !== 'filed' && row.state !== 'accepted')) return []
    const names = [...(contents.get(row.id) ?? [])].flatMap(([hash, name]) => (own.has(hash) ? [name] : []))
    return names.length === 0 ? [] : [{ row, names }]
  })
}
