import type { Instant } from '../../model/Instant.ts'
import type { Lane } from '../../model/Facts.ts'
import { readProof } from '../../model/Proof.ts'
import type { Db } from '../../store/Db.ts'
import { listCurrentAnswers } from '../../store/queries/answers.ts'
import { listEvidence } from '../../store/queries/evidence.ts'
import type { ObjectionRow } from '../../store/queries/objections.ts'
import type { Terms } from '../life/terms/termsOf.ts'
import { contestedRow } from './contestedRow.ts'
import { noObjection } from './heldObjection.ts'
import { unitsConcerned } from './readObjections.ts'

/** When the contested row was judged, and which addresses are cited in it. 有异议的一项是什么时候看的 */
export interface ContestedSight {
  /** When whoever assessed it looked last before the unit objected; else when it did. */
  readonly at: Instant
  readonly addresses: readonly string[]
}

/** What to look up among what was kept of websites. */
export async function contestedSight(db: Db, terms: Terms, row: ObjectionRow): Promise<ContestedSight> {
  const unit = (await unitsConcerned(db, row.round, [row])).get(row.unit)
  const contested = unit && contestedRow(terms, unit, row.node)
  if (!contested) throw noObjection()
  const checks = new Set(contested.asked.map(({ check }) => check.id))
  const until = row.filedAt ?? row.draftedAt
  const answers = (await listCurrentAnswers(db, row.round, [row.unit])).flatMap(({ answer }) => (checks.has(answer.check) ? answer : []))
  const judged = answers.flatMap(({ lane, saidAt }) => (JUDGING.has(lane) ? (instantSaid(saidAt) ?? []) : []))
  const links = (await listEvidence(db, row.round, row.unit)).flatMap(({ evidence: { check, link, withdrawnAt } }) =>
    checks.has(check) && withdrawnAt === null && link ? link.url : [],
  )
  const written = [...row.proof, ...answers.flatMap(({ proof }) => proof ?? [])].flatMap((ref) => {
    const proof = readProof(ref)
    return proof.kind === 'text' ? proof.text : []
  })
  const last = judged
    .filter((at) => at <= until)
    .toSorted()
    .at(-1)
  return { at: last ?? until, addresses: [...links, ...written] }
}

/** Lanes of those who look; what was answered on the objection came after it. */
const JUDGING: ReadonlySet<Lane> = new Set(['assessor', 'expert', 'import', 'probe'])

/** Beijing time as an answer bears it; of a day alone its end. Null: words that are no time. */
function instantSaid(text: string): Instant | null {
  const ms = Date.parse(`${/^\d{4}-\d{2}-\d{2}$/u.test(text) ? `${text}T23:59` : text.slice(0, 16)}+08:00`)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}
