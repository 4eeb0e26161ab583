import type { CheckId } from '../../model/Expression.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { listEvidence, type EvidenceWithFile } from '../../store/queries/evidence.ts'
import type { EvidenceLink } from '../../store/schema/evidence.ts'
import type { EvidenceSide } from './attachEvidence.ts'

/** A piece of evidence as pages show it. 佐证 */
export interface ShownEvidence {
  readonly id: string
  readonly check: CheckId
  readonly object: string
  readonly side: EvidenceSide
  readonly file: {
    readonly id: string
    readonly name: string
    readonly type: string
    readonly size: number
    readonly sha256: string
    /** The file itself was taken back; then it counts nowhere. */
    readonly isWithdrawn: boolean
  } | null
  readonly link: EvidenceLink | null
  readonly note: string
  /** Who laid it there. */
  readonly person: string
  readonly at: Instant
  readonly withdrawn: { readonly at: Instant; readonly person: string | null; readonly why: string } | null
  readonly purged: { readonly at: Instant; readonly why: string } | null
}

/** Whose evidence is shown. */
interface Asking {
  readonly round: string
  readonly unit: string
  /** Checks that the asker sees. */
  readonly checks: ReadonlySet<CheckId>
}

/** What lies beside the cells of a unit, withdrawn pieces too: nothing disappears. 单位的佐证 */
export async function evidenceOf(db: Db, { round, unit, checks }: Asking): Promise<readonly ShownEvidence[]> {
  return (await listEvidence(db, round, unit)).filter(({ evidence }) => checks.has(evidence.check)).map(shown)
}

function shown({ evidence, file, content, purgedWhy }: EvidenceWithFile): ShownEvidence {
  const { id, check, object, side, link, note, person, at, withdrawnAt, withdrawnBy, withdrawnWhy } = evidence
  return {
    id,
    check,
    object,
    side,
    file: file && content && { id: file.id, name: file.name, type: content.type, size: content.size, sha256: content.sha256, isWithdrawn: file.withdrawnAt !== null }, // prettier-ignore
    link,
    note,
    person,
    at,
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt, person: withdrawnBy, why: withdrawnWhy ?? '' }, // prettier-ignore
    purged: content === null || content.purgedAt === null ? null : { at: content.purgedAt, why: purgedWhy ?? '' },
  }
}
