import { readProof } from '../../model/Proof.ts'
import type { Db } from '../../store/Db.ts'
import { findEvidence, isEvidenceOf } from '../../store/queries/evidence.ts'
import { readFile } from '../../store/queries/files.ts'

/** What a unit cites as proof, and where. 单位引用的材料 */
export interface CitedBy {
  readonly round: string
  readonly unit: string
  readonly proof: readonly string[]
}

/** Whether all that is cited is the unit's own, and still there. 材料是否有效 */
export async function proofStands(tx: Db, { round, unit, proof }: CitedBy): Promise<boolean> {
  for (const entry of proof) {
    const one = readProof(entry)
    if (one.kind === 'text') continue
    if (one.kind === 'test') return false
    if (!(await (one.kind === 'file' ? fileStands(tx, one.id, unit) : evidenceStands(tx, one.id, { round, unit })))) return false
  }
  return true
}

async function fileStands(tx: Db, id: string, unit: string): Promise<boolean> {
  const found = await readFile(tx, id)
  if (!found || found.file.withdrawnAt !== null || found.content.purgedAt !== null) return false
  return found.file.unit === unit || isEvidenceOf(tx, id, unit)
}

async function evidenceStands(tx: Db, id: string, { round, unit }: Omit<CitedBy, 'proof'>): Promise<boolean> {
  const found = await findEvidence(tx, id)
  return found !== null && found.evidence.round === round && found.evidence.unit === unit && found.evidence.withdrawnAt === null
}
