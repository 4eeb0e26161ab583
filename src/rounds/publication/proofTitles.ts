import { grouped } from '../../model/grouped.ts'
import { readProof } from '../../model/Proof.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { Db } from '../../store/Db.ts'
import { listEvidenceTitles } from '../../store/queries/evidence.ts'
import { fileTitles } from '../../store/queries/files.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import type { ProofTitles, TitledProof } from './proofOf.ts'

/** Every title that a round's cards may name, in two queries. 佐证标题 */
export async function proofTitles(db: Db, { round, lists }: Pick<Terms, 'round' | 'lists'>, facts: RoundFacts): Promise<ProofTitles> {
  const laid = (await listEvidenceTitles(db, round)).map((row) => ({
    ...row,
    title: row.link?.title ?? row.name ?? '',
  }))
  const beside = grouped(laid, ({ unit }) => unit)
  const evidence = new Map(laid.map((row) => [row.id, row]))
  const files = new Map((await fileTitles(db, fileIds(facts))).map((row) => [row.id, row]))
  const checks = new Map([...lists].map(([kind, list]) => [kind, [list.id]]))
  return {
    beside: (unit) => (beside.get(unit) ?? []).map(({ check, object, title, sha256 }) => ({ check, object, title, sha256 })),
    byReference: (kind, id): TitledProof | null => (kind === 'evidence' ? evidence.get(id) : files.get(id)) ?? null,
    checksOf: (kind) => checks.get(kind) ?? [],
  }
}

/** The files that answers, their rows and incidents point at. */
function fileIds({ units }: RoundFacts): readonly string[] {
  const ids = new Set<string>()
  const cite = (texts: readonly string[] = []) => {
    for (const text of texts) {
      const proof = readProof(text)
      if (proof.kind === 'file') ids.add(proof.id)
    }
  }
  for (const { facts } of units) {
    for (const given of Object.values(facts.answers))
      for (const { value, proof } of given) {
        cite(proof)
        if (typeof value === 'object' && 'rows' in value) for (const row of value.rows) cite(row.proof)
      }
    for (const { proof } of facts.incidents) cite(proof)
  }
  return [...ids]
}
