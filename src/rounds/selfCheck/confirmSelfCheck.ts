import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { addStep, clearDrafts } from '../../store/queries/selfChecks.ts'
import type { Store } from '../../store/Store.ts'
import { putAnswers } from '../life/answers/putAnswers.ts'
import { refuseLocked } from '../stages/refuseLocked.ts'
import { givenFromDrafts } from './givenFromDrafts.ts'
import { digestOfCells, holdSelfCheck, refuseUnless, type OwnPlace } from './holdSelfCheck.ts'
import { handOn, refuseMissing } from './submitSelfCheck.ts'
import { tellColleagues } from './tellColleagues.ts'

/** Which self-check a reviewer confirms, and why what lacks may lack. 确认报送的内容 */
export interface ConfirmInput extends OwnPlace {
  /** Why it is reported though something is missing; only asked for of who fills in and confirms in one go. */
  readonly why: string
  /** He is the unit's filler too: nobody else has to hand it to him. */
  readonly fillsToo: boolean
}

/** What the unit holds in its hands afterwards. 报送回执 */
export interface SelfCheckReceipt {
  readonly at: Instant
  /** Answers that were new or changed. */
  readonly answers: number
  readonly digest: string
  /** It came after the window was over, and the notice takes what is late. */
  readonly late: boolean
}

/** The unit's reviewer or leader confirms: what was typed becomes the unit's answers, in one transaction. 确认报送 */
export function confirmSelfCheck(store: Store, actor: Actor, { round, unit, why, fillsToo }: ConfirmInput): Promise<SelfCheckReceipt> {
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const { late } = await refuseLocked(tx, { round, unit, does: 'self-check', at })
    const kept = await holdSelfCheck(tx, { round, unit })
    refuseUnless(fillsToo ? ['submitted', 'filling', 'returned'] : ['submitted'], kept)
    // What was handed on with a word why something is missing needs no second one.
    await refuseMissing(performance, kept, kept.state === 'submitted' ? (kept.steps.at(-1)?.why ?? '') || why : why)
    if (kept.state !== 'submitted') await handOn(performance, actor, kept, { why, late })

    const given = givenFromDrafts(kept.cells, { unit, saidBy: `${kept.record.name}（${actor.name}）` })
    if (given.length > 0) await putAnswers(performance, actor, round, given)
    await clearDrafts(tx, round, unit)
    const digest = digestOfCells(kept)
    await addStep(tx, { round, unit, step: 'confirm', why, by: actor.id, at, digest })
    await announce(tx, { kind: 'self-check', round, unit })
    record({
      act: 'self-check.confirm',
      on: { kind: 'round', id: round },
      why,
      refs: { unit, digest, answers: String(given.length), ...(late ? { late: 'yes' } : {}) },
    })
    return { at, answers: given.length, digest, late }
  })
}

/** Which self-check goes back, and what is to be mended. 退回的理由 */
export interface SendBackInput extends OwnPlace {
  readonly why: string
}

/** The reviewer gives it back to the filler, and says why. 审核退回 */
export async function returnSelfCheck(store: Store, actor: Actor, { round, unit, why }: SendBackInput): Promise<void> {
  await perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    await refuseLocked(tx, { round, unit, does: 'self-check', at })
    const kept = await holdSelfCheck(tx, { round, unit })
    refuseUnless(['submitted'], kept)
    const digest = digestOfCells(kept)
    await addStep(tx, { round, unit, step: 'return', why, by: actor.id, at, digest })
    await announce(tx, { kind: 'self-check', round, unit })
    record({ act: 'self-check.return', on: { kind: 'round', id: round }, why, refs: { unit, digest } })
    const title = `${kept.record.name}的自查被审核人退回`
    await tellColleagues(store, performance, {
      ...{ round, unit, roles: ['unit-filler'], but: actor.id, kind: 'returned', title },
      body: `退回的理由：${why}`,
    })
  })
}

/** Which self-check its unit takes back, and why. 撤回的理由 */
export interface TakeBackInput extends SendBackInput {
  readonly may: { readonly report: boolean; readonly confirm: boolean }
}

/** What was handed on or reported is taken back to be changed, before the deadline; answers stand until it is reported again. 撤回修改 */
export async function withdrawSelfCheck(store: Store, actor: Actor, { round, unit, why, may }: TakeBackInput): Promise<void> {
  await perform(store, actor, async ({ tx, at, record }) => {
    const { late } = await refuseLocked(tx, { round, unit, does: 'self-check', at })
    if (late) {
      throw new Refusal('locked', 'withdraw-late', '自查时间已过，已经报送的不能再撤回。确需更正的，请联系组织考核的单位延期。')
    }
    const kept = await holdSelfCheck(tx, { round, unit })
    refuseUnless(['submitted', 'confirmed'], kept)
    if (kept.state === 'confirmed' && !may.confirm) {
      throw new Refusal('forbidden', 'withdraw-reviewer', '已经报送的自查由本单位审核人或者分管领导撤回，请与他们联系。')
    }
    const digest = digestOfCells(kept)
    await addStep(tx, { round, unit, step: 'withdraw', why, by: actor.id, at, digest })
    await announce(tx, { kind: 'self-check', round, unit })
    record({ act: 'self-check.withdraw', on: { kind: 'round', id: round }, why, refs: { unit, digest } })
  })
}
