import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { reason } from '../../files/reason.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { holdEvidence, setEvidenceWithdrawn } from '../../store/queries/evidence.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'

/** Takes a piece of evidence back from its cell; it stays to be seen, with who took it back and why. 撤回佐证 */
export async function withdrawEvidence(
  store: Store,
  actor: Actor,
  { evidence: id, why: given }: { readonly evidence: string; readonly why: string },
): Promise<void> {
  const why = reason(given, '撤回')
  await perform(store, actor, async ({ tx, at, record }) => {
    const found = await holdEvidence(tx, id)
    if (!found) throw new Refusal('not-found', 'no-evidence', '没有这份佐证。请刷新页面，看看它是否还在列表里。')
    if (found.withdrawnAt !== null) throw new Refusal('conflict', 'evidence-withdrawn', '这份佐证已经撤回过了，不用再撤回。请刷新页面。')
    const { round, unit, check, side } = found
    await refuseLocked(tx, { round, unit, does: side === 'unit' ? 'evidence' : 'assessing-proof', at })
    await setEvidenceWithdrawn(tx, id, { at, person: actor.id, why })
    record({ act: 'evidence.withdraw', on: { kind: 'evidence', id }, why, refs: { round, unit, check } })
    await announce(tx, { kind: 'cell', round, unit, check })
  })
}
