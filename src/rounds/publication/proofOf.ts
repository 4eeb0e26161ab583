import { namesIn } from '../../documents/publication/data/publicFacts.ts'
import { withoutNames } from '../../documents/publication/data/withoutNames.ts'
import type { PublishedProof } from '../../documents/publication/Card.ts'
import type { AnswerValue, Facts, Row, Unit } from '../../model/Facts.ts'
import { readProof, type Proof } from '../../model/Proof.ts'

/** A file or an address as it may be named: by its title and its hash. 有标题的佐证 */
export interface TitledProof {
  readonly title: string
  /** Null: an address. */
  readonly sha256: string | null
}

/** What proof there is of a round's units. 批次的佐证标题 */
export interface ProofTitles {
  /** Laid beside the cells of a unit. */
  readonly beside: (unit: string) => readonly (TitledProof & { readonly check: string; readonly object: string })[]
  /** By an entry of an answer's proof; null: withdrawn or purged. */
  readonly byReference: (kind: 'evidence' | 'file', id: string) => TitledProof | null
  /** The checks that read incidents of a kind. */
  readonly checksOf: (kind: string) => readonly string[]
}

/** What a unit's answers rest on, with titles that name none of those who answered. 公开的佐证 */
export function proofOf(unit: Unit, facts: Facts, titles: ProofTitles): readonly PublishedProof[] {
  const names = namesIn(unit, facts)
  const found = new Map<string, PublishedProof>()
  const add = (check: string, object: string, { title, sha256 }: TitledProof) => {
    const shown = { check, object, title: withoutNames(title, names), sha256 }
    found.set(`${check}\0${object}\0${sha256 ?? ''}\0${shown.title}`, shown)
  }
  const cite = (check: string, object: string, texts: readonly string[] = []) => {
    for (const text of texts) {
      const proof = readProof(text)
      const titled = titleOf(proof, titles)
      if (titled) add(check, object, titled)
    }
  }
  for (const [check, given] of Object.entries(facts.answers))
    for (const { object = '', value, proof } of given) {
      cite(check, object, proof)
      for (const row of rowsOf(value)) cite(check, object, row.proof)
    }
  for (const { kind, proof } of facts.incidents) for (const check of titles.checksOf(kind)) cite(check, '', proof)
  for (const { check, object, ...titled } of titles.beside(unit.id)) add(check, object, titled)
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, proof]) => proof)
}

/** A test has nothing to look up: what it found stands in the answer. */
function titleOf(proof: Proof, titles: ProofTitles): TitledProof | null {
  if (proof.kind === 'text') return { title: proof.text, sha256: null }
  return proof.kind === 'test' ? { title: '实测记录', sha256: null } : titles.byReference(proof.kind, proof.id)
}

const rowsOf = (value: AnswerValue | undefined): readonly Row[] => (typeof value === 'object' && 'rows' in value ? value.rows : [])
