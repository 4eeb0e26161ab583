import { inScope } from '../../engine/nodes/profile.ts'
import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { decideProposalRow, findOpenProposal, insertProposal, holdProposal } from '../../store/queries/matrix.ts'
import { findMember } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { putMatrixChange, refuseUnfit } from './changeMatrix.ts'

/** That a row does not apply to a unit, or does. */
export interface NewProposal {
  readonly round: string
  readonly unit: string
  readonly node: string
  readonly applies: boolean
  readonly why: string
}

const withoutReason = (): Refusal => new Refusal('invalid', 'matrix-why', '请写明理由，再提交。')

/** Proposes to whoever organises the round that a row does not apply to a unit; nothing changes before he agrees. 提议调整适用范围 */
export function propose(store: Store, actor: Actor, { round, unit, node, applies, why }: NewProposal): Promise<string> {
  if (why.trim() === '' || !isStorable(why)) throw withoutReason()
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    const terms = await termsOf(tx, round)
    const member = await findMember(tx, round, unit)
    if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
    refuseUnfit(terms, member.record, { node, applies })
    const visit = terms.askedOf(member.record.group).nodes.get(node)
    if ((member.record.applies[node] ?? inScope(visit?.node.scope, member.record)) === applies)
      throw new Refusal(
        'conflict',
        'matrix-unchanged',
        `“${visit?.node.name ?? node}”对“${member.record.name}”本来就是${applies ? '适用' : '不适用'}的，不用提议。`,
      )
    if (await findOpenProposal(tx, { round, unit, node }))
      throw new Refusal('conflict', 'proposal-open', '这一项已经有人提议过，政务公开办还没有决定。请等决定以后再提。')
    await insertProposal(tx, {
      id,
      round,
      unit,
      node,
      applies,
      why,
      person: actor.id,
      at,
      decision: null,
      decidedBy: null,
      decidedAt: null,
      decidedWhy: null,
    })
    await announce(tx, { kind: 'round', round })
    record({ act: 'proposal.make', on: { kind: 'round', id: round }, why, refs: { proposal: id, unit, node } })
    return id
  })
}

/** Takes a proposal, which changes the matrix, or refuses it; both with a reason. 决定提议 */
export function decideProposal(
  store: Store,
  actor: Actor,
  { proposal: id, accept, why }: { readonly proposal: string; readonly accept: boolean; readonly why: string },
): Promise<void> {
  if (why.trim() === '' || !isStorable(why)) throw withoutReason()
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const proposal = await holdProposal(tx, id)
    if (!proposal) throw new Refusal('not-found', 'no-proposal', '没有这个提议，或者您无权查看。请回到列表重新选择。')
    if (proposal.decidedAt !== null) throw new Refusal('conflict', 'proposal-decided', '这个提议已经决定过了，请刷新页面查看。')
    const { round, unit, node, applies } = proposal
    await decideProposalRow(tx, id, { decision: accept ? 'accepted' : 'refused', decidedBy: actor.id, decidedAt: at, decidedWhy: why })
    if (accept) await putMatrixChange(store, performance, actor, { round, changes: [{ unit, node, applies }], why })
    else await announce(tx, { kind: 'round', round })
    record({
      act: accept ? 'proposal.accept' : 'proposal.refuse',
      on: { kind: 'round', id: round },
      why,
      refs: { proposal: id, unit, node },
    })
  })
}
