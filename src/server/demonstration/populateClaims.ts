import type { Actor } from '../../model/Actor.ts'
import type { NodeCode } from '../../model/Expression.ts'
import { proofRef } from '../../model/Proof.ts'
import { bonusesOf } from '../../rounds/claims/bonusesOf.ts'
import { decideClaim } from '../../rounds/claims/decideClaim.ts'
import { draftClaim } from '../../rounds/claims/draftClaim.ts'
import { fileClaim } from '../../rounds/claims/fileClaim.ts'
import { attachEvidence } from '../../rounds/evidence/attachEvidence.ts'
import { termsOf } from '../../rounds/life/terms/termsOf.ts'
import { scoreForSettling } from '../../rounds/settling/ScoredForSettling.ts'
import { findMember } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { actorOf } from './cast.ts'
import { dayWithin, keepPaper } from './papers.ts'

/** A bonus that a unit of a demonstration claims, and what becomes of it. 演示的加分申报 */
export interface ClaimedBonus {
  readonly unit: string
  readonly node: NodeCode
  readonly fields: Readonly<Record<string, string>>
  readonly text: string
  /** Name of the file that proves it; left out: nothing is laid beside it yet. */
  readonly paper?: string
  /** Left out: it stays a draft. */
  readonly filed?: true
  readonly decided?: { readonly granted: boolean; readonly why: string }
}

/** Whoever writes for a unit in which nobody is played, and whoever looks at it there. */
const WRITER: Actor = { id: 'demo-unit', name: '演示·单位', role: 'unit-filler' }
const FILER: Actor = { id: 'demo-unit', name: '演示·单位', role: 'unit-reviewer' }

/** Of each unit what it claims: drafted, filed and decided by the use cases by which people do it. 演示：加分申报 */
export async function populateClaims(store: Store, round: string, claims: readonly ClaimedBonus[]): Promise<void> {
  const terms = await termsOf(store.db, round)
  const on = dayWithin(store, terms.compiled.programme.period)
  if (on === null) return
  for (const { unit, node, fields, text, paper, filed, decided } of claims) {
    const member = await findMember(store.db, round, unit)
    const bonus = member && bonusesOf(terms, member.record).find((one) => one.node === node)
    if (!bonus) continue
    const check = bonus.check.id
    const proof = paper === undefined ? [] : [await proven(store, { round, unit, check, paper })]
    const claim = await draftClaim(store, WRITER, { ...{ round, unit, node, check, on, text, proof }, fields })
    if (!filed) continue
    await fileClaim(store, FILER, { claim, version: 1 })
    if (!decided) continue
    const { why } = decided
    const scored = async () => {
      const { standings, facts } = await scoreForSettling(store, round)
      return { results: standings.results, history: facts.history, decisions: facts.decisions }
    }
    const found = { claim, version: 2, why }
    await decideClaim(
      store,
      actorOf('demo-organiser'),
      decided.granted ? { ...found, granted: true, on, fields, scored } : { ...found, granted: false },
    )
  }
}

interface Proven {
  readonly round: string
  readonly unit: string
  readonly check: string
  readonly paper: string
}

async function proven(store: Store, { round, unit, check, paper }: Proven): Promise<string> {
  const file = await keepPaper(store, WRITER, { name: `演示材料-${paper}`, unit })
  const cell = { round, unit, check, object: '', side: 'unit' as const, own: unit }
  const { id } = await attachEvidence(store, WRITER, { ...cell, of: { file }, note: '' })
  return proofRef('evidence', id)
}
