import { PROGRAM, type Actor } from '../../model/Actor.ts'
import type { NodeCode } from '../../model/Expression.ts'
import { Refusal } from '../../model/Refusal.ts'
import { objectionStateInWords, type ObjectionState } from '../../model/Settling.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import { objectionsOfUnit, updateObjection, type ObjectionRow } from '../../store/queries/objections.ts'
import { findMember } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { termsOf } from '../life/terms/termsOf.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { contestedRow } from './contestedRow.ts'
import { heldObjection, refuseUnless } from './heldObjection.ts'
import { isDecidedBy } from './isDecidedBy.ts'
import { objectionWindow } from './objectionWindow.ts'
import { tellDeciding, tellUnit } from './tellOfObjection.ts'

/** Which objection, as its reader saw it. 看到的异议 */
export interface SeenObjection {
  readonly objection: string
  readonly version: number
}

const DECIDED: readonly ObjectionState[] = ['accepted', 'partly', 'refused']

/**
 * The unit's reviewer or leader hands an objection in, in the window that the office set. A row that was decided in this feedback is decided: a second objection
 * is on record and goes no further, unless the feedback allows it or the organiser lets it in. 提出异议
 *
 * @returns `filed`, or `dismissed` with the reason
 */
export function fileObjection(
  store: Store,
  actor: Actor,
  { objection: id, version }: SeenObjection,
): Promise<{ readonly state: ObjectionState }> {
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const held = await heldObjection(tx, id, version)
    refuseUnless(held, ['drafted'], '只有草稿可以提交。')
    const { round, unit, node } = held
    await refuseLocked(tx, { round, unit, does: 'object', at })
    const { isLate } = await objectionWindow(tx, { round, unit, at })
    const feedback = await newestFeedback(tx, round)
    if (!feedback) throw new Error('An objection without a feedback was kept.')
    const member = await findMember(tx, round, unit)
    const terms = await termsOf(tx, round)
    const rowOf = (code: NodeCode) => member && contestedRow(terms, member.record, code)
    const row = rowOf(node)
    const decided = (await objectionsOfUnit(tx, round, unit)).filter((one) => one.feedback === feedback.id && DECIDED.includes(one.state))
    const earlier = feedback.again ? undefined : decided.find((one) => isDecidedBy(one, held, rowOf))
    const filed = { feedback: feedback.id, filedBy: actor.id, filedAt: at, late: isLate }
    const names = { unit: member?.record.name ?? '', row: row?.name ?? '' }
    if (earlier) {
      const why = secondInWords(names.row, earlier)
      await updateObjection(tx, id, { ...filed, state: 'dismissed', ...byProgram(at), decidedWhy: why })
      record({ act: 'objection.dismiss', on: { kind: 'objection', id }, why, refs: { round, unit, node, earlier: earlier.id } })
      await tellUnit(store, performance, { objection: held, title: `${names.unit}对“${names.row}”的异议不予受理`, body: why, but: '' })
    } else {
      await updateObjection(tx, id, { ...filed, state: 'filed' })
      record({ act: 'objection.file', on: { kind: 'objection', id }, refs: { round, unit, node, ...(isLate ? { late: 'yes' } : {}) } })
      const title = `${names.unit}对“${names.row}”提出异议`
      await tellDeciding(store, performance, { objection: held, title, body: `要求：${held.wants}`, but: actor.id })
    }
    await announce(tx, { kind: 'objection', round, unit })
    return { state: earlier ? 'dismissed' : 'filed' }
  })
}

const secondInWords = (row: string, { state }: ObjectionRow): string =>
  `“${row}”的异议在这次反馈里已经复核过（${objectionStateInWords(state)}），按规定每项只复核一次，不再受理。确有新的事实的，请联系组织考核的单位，由其决定是否受理。`

const byProgram = (at: string) => ({ decidedBy: PROGRAM.id, decidedByName: PROGRAM.name, decidedAt: at })

/** The organiser lets in what was not taken, with a reason; it waits for its decision like any other. 受理异议 */
export async function admitObjection(
  store: Store,
  actor: Actor,
  { objection: id, version, why }: SeenObjection & { readonly why: string },
): Promise<void> {
  if (why.trim() === '') throw new Refusal('invalid', 'objection-why', '请写明理由，再提交。')
  return perform(store, actor, async (performance) => {
    const { tx, record } = performance
    const held = await heldObjection(tx, id, version)
    refuseUnless(held, ['dismissed'], '只有“不予受理”的才需要受理。')
    const { round, unit, node } = held
    await updateObjection(tx, id, { state: 'filed', decidedBy: null, decidedByName: null, decidedAt: null, decidedWhy: null })
    record({ act: 'objection.admit', on: { kind: 'objection', id }, why, refs: { round, unit, node } })
    await tellUnit(store, performance, { objection: held, title: '您单位的异议已受理', body: `理由：${why}`, but: actor.id })
    await announce(tx, { kind: 'objection', round, unit })
  })
}

/** Which objection is taken back, and why; a draft is just given up. 撤回的异议 */
export interface TakenBack extends SeenObjection {
  readonly from: 'drafted' | 'filed'
  readonly why: string
}

/** The unit takes an objection back before it is decided; what was handed in stays on record. 撤回异议 */
export function withdrawObjection(store: Store, actor: Actor, { objection: id, version, from, why }: TakenBack): Promise<void> {
  return perform(store, actor, async ({ tx, record }) => {
    const held = await heldObjection(tx, id, version)
    refuseUnless(held, [from], from === 'drafted' ? '已经提交的，请由审核人或者分管领导撤回。' : '只有还没有结果的可以撤回。')
    const { round, unit, node } = held
    await updateObjection(tx, id, { state: 'withdrawn' })
    record({ act: 'objection.withdraw', on: { kind: 'objection', id }, why, refs: { round, unit, node } })
    await announce(tx, { kind: from === 'drafted' ? 'objection-draft' : 'objection', round, unit })
  })
}
