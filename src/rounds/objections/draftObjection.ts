import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import { insertObjection, objectionsAtRow, updateObjection } from '../../store/queries/objections.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { proofStands, type CitedBy } from '../evidence/proofStands.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { refuseStrangePlace, type ContestedPlace } from './contestedRow.ts'
import { heldObjection, refuseUnless } from './heldObjection.ts'

/** What a unit says and asks for. 异议的内容 */
export interface ObjectionWords {
  /** Why. */
  readonly text: string
  /** What it should be instead. */
  readonly wants: string
  /** Files and pieces of evidence, as references. */
  readonly proof: readonly string[]
}

/** An objection that is being written. 异议草稿 */
export interface NewObjection extends ContestedPlace, ObjectionWords {
  readonly round: string
  readonly unit: string
}

/** Begins an objection against a row of the result that the unit was shown; nobody beside the unit sees it before it is handed in. 起草异议 */
export async function draftObjection(store: Store, actor: Actor, drafted: NewObjection): Promise<string> {
  const { round, unit, node, check, object, text, wants, proof } = drafted
  refuseUnwritten(drafted)
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    const feedback = await newestFeedback(tx, round)
    if (!feedback) throw notHeard()
    await refuseLocked(tx, { round, unit, does: 'object', at })
    const [member] = await holdMembers(tx, round, [unit])
    if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
    const row = refuseStrangePlace(await termsOf(tx, round), member.record, { node, check, object })
    const open = (await objectionsAtRow(tx, { id, round, unit, node })).find(({ state }) => state === 'drafted' || state === 'filed')
    if (open) {
      const stands = open.state === 'drafted' ? '有一份没有提交的草稿，请接着写那一份' : '正在复核，请等复核结果'
      throw new Refusal('conflict', 'objection-open', `“${row.name}”的异议${stands}。`)
    }
    await refuseStrangeProof(tx, { round, unit, proof })
    await insertObjection(tx, {
      ...{ id, round, feedback: feedback.id, unit, node, check, object, text, wants, proof, state: 'drafted' as const, version: 1 },
      ...{ draftedBy: actor.id, draftedAt: at, answers: [] },
    })
    record({ act: 'objection.draft', on: { kind: 'objection', id }, refs: { round, unit, node } })
    await announce(tx, { kind: 'objection-draft', round, unit })
    return id
  })
}

/** Writes a draft anew; of two who write at once the second is told. 修改异议草稿 */
export async function changeObjection(
  store: Store,
  actor: Actor,
  { objection: id, version, ...words }: ObjectionWords & { readonly objection: string; readonly version: number },
): Promise<void> {
  refuseUnwritten(words)
  return perform(store, actor, async ({ tx, record }) => {
    const held = await heldObjection(tx, id, version)
    refuseUnless(held, ['drafted'], '已经提交的异议不能再改。要改的，请先撤回，再重新提出。')
    await refuseStrangeProof(tx, { ...held, ...words })
    await updateObjection(tx, id, words)
    record({ act: 'objection.change', on: { kind: 'objection', id }, refs: { round: held.round, unit: held.unit } })
    await announce(tx, { kind: 'objection-draft', round: held.round, unit: held.unit })
  })
}

/** Before the units were heard there is nothing to object to. */
const notHeard = (): Refusal =>
  new Refusal('locked', 'feedback-not-given', '考核结果还没有反馈，现在不能提出异议。反馈后会在“消息”里通知您，到时再提。')

function refuseUnwritten({ text, wants }: ObjectionWords): void {
  if (text.trim() !== '' && wants.trim() !== '' && isStorable({ text, wants })) return
  throw new Refusal('invalid', 'objection-words', '请写明有异议的理由，和要求怎样改正，再保存。')
}

/** What proves it is the unit's own, and still there. */
async function refuseStrangeProof(tx: Db, cited: CitedBy): Promise<void> {
  if (await proofStands(tx, cited)) return
  throw new Refusal('invalid', 'objection-proof', '有一份材料已经撤回、清除，或者不是本单位的，没有保存。请从清单里去掉它，再另选一份。')
}
