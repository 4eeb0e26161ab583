import { canonicalJson } from '../../model/canonicalJson.ts'
import type { Actor } from '../../model/Actor.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { claimsOfUnit, updateClaim, type ClaimRow } from '../../store/queries/claims.ts'
import { holdMembers } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { readableFields } from '../life/facts/readableFields.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { contestedRow } from '../objections/contestedRow.ts'
import type { Bonus } from './bonusesOf.ts'
import { refuseOutsideWindow } from './claimWindow.ts'
import { bonusOfUnit, refuseStrangeProof, type ClaimWords } from './draftClaim.ts'
import { heldClaim, refuseUnless, type SeenClaim } from './heldClaim.ts'
import { tellVerifying } from './tellOfClaim.ts'

/** The unit's reviewer or leader files a claim, whole and with what proves it, once. 提交加分申报 */
export function fileClaim(store: Store, actor: Actor, seen: SeenClaim): Promise<void> {
  return perform(store, actor, async (performance) => {
    const { tx, at, record } = performance
    const held = await heldClaim(tx, seen)
    refuseUnless(held, ['drafted'], '只有草稿可以提交。')
    const { id, round, unit, node, check } = held
    const terms = await termsOf(tx, round)
    const { late } = await refuseOutsideWindow(tx, terms, { round, unit, at })
    // Two who file the same at once come one after the other.
    const [member] = await holdMembers(tx, round, [unit])
    const bonus = await bonusOfUnit(tx, terms, held)
    refuseIncomplete(held, bonus, terms, at)
    if (held.proof.length === 0)
      throw new Refusal('invalid', 'claim-proofless', '还没有附上佐证，没有提交。请先附上文件，或者写明网址、文号。')
    await refuseStrangeProof(tx, held)
    const same = (await claimsOfUnit(tx, round, unit)).find((one) => one.id !== id && isTaken(one) && contentOf(one) === contentOf(held))
    if (same) throw new Refusal('conflict', 'claim-double', `“${bonus.name}”里同样内容的一条已经申报过，一件事只加一次。没有提交。`)
    await updateClaim(tx, id, { state: 'filed', filedBy: actor.id, filedAt: at, late })
    record({ act: 'claim.file', on: { kind: 'claim', id }, refs: { round, unit, node, check, ...(late ? { late: 'yes' } : {}) } })
    const title = `${member?.record.name ?? ''}申报“${bonus.name}”加分`
    const leads = member ? (contestedRow(terms, member.record, node)?.leads ?? []) : []
    await tellVerifying(store, performance, { claim: held, leads, title, body: held.text, but: actor.id })
    await announce(tx, { kind: 'claim', round, unit })
  })
}

const isTaken = ({ state }: ClaimRow): boolean => state === 'filed' || state === 'accepted'
const contentOf = ({ node, check, on, fields }: ClaimRow): string => canonicalJson([node, check, on, fields])

/** Everything that the list asks is said and can be read, and it happened in the round's period. 核对申报内容 */
export function refuseIncomplete({ on, fields }: Pick<ClaimWords, 'on' | 'fields'>, bonus: Bonus, terms: Terms, at: Instant): void {
  const { from, to } = terms.compiled.programme.period
  const today = beijingDate(at)
  const faults: string[] = []
  if (on < from || on > to) faults.push(`日期${on}不在考核期间（${from}至${to}）里，请改为实际发生的日期。`)
  else if (on > today) faults.push(`日期${on}还没有到（今天是${today}），请改为实际发生的日期。`)
  for (const [name, field] of Object.entries(bonus.check.fields)) {
    if (name === bonus.check.dated || fields[name] !== undefined) continue
    faults.push(`请填写“${field.ask ?? name}”。`)
  }
  faults.push(...readableFields(bonus.check, on, fields).faults)
  if (faults.length > 0) throw new Refusal('invalid', 'claim-unfit', '申报还不完整，或者不合要求，没有提交；请按下面的说明补正。', faults)
}

/** Which claim is taken back, and why; a draft is just given up. 撤回的申报 */
export interface ClaimTakenBack extends SeenClaim {
  readonly from: 'drafted' | 'filed'
  readonly why: string
}

/** The unit takes a claim back before it is decided; what was filed stays on record. 撤回加分申报 */
export function withdrawClaim(store: Store, actor: Actor, { from, why, ...seen }: ClaimTakenBack): Promise<void> {
  return perform(store, actor, async ({ tx, record }) => {
    const held = await heldClaim(tx, seen)
    refuseUnless(held, [from], from === 'drafted' ? '已经提交的，请由审核人或者分管领导撤回。' : '只有还没有核实的可以撤回。')
    const { id, round, unit, node } = held
    await updateClaim(tx, id, { state: 'withdrawn' })
    record({ act: 'claim.withdraw', on: { kind: 'claim', id }, why, refs: { round, unit, node } })
    await announce(tx, { kind: from === 'drafted' ? 'claim-draft' : 'claim', round, unit })
  })
}
