import type { Actor } from '../../model/Actor.ts'
import type { CheckId, NodeCode } from '../../model/Expression.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { isStorable } from '../../store/isStorable.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertClaim, updateClaim } from '../../store/queries/claims.ts'
import { findMember } from '../../store/queries/roster.ts'
import type { Store } from '../../store/Store.ts'
import { proofStands, type CitedBy } from '../evidence/proofStands.ts'
import { termsOf, type Terms } from '../life/terms/termsOf.ts'
import { bonusAt, type Bonus } from './bonusesOf.ts'
import { refuseOutsideWindow } from './claimWindow.ts'
import { heldClaim, refuseUnless, type SeenClaim } from './heldClaim.ts'

/** What a unit says it did. 申报的内容 */
export interface ClaimWords {
  readonly on: string
  /** As the list declares them; what is left out is not said yet. */
  readonly fields: Readonly<Record<string, string | null>>
  readonly text: string
  /** Files, pieces of evidence, as references; addresses and numbers of documents in words. */
  readonly proof: readonly string[]
}

/** A claim that is being written. 加分申报草稿 */
export interface NewClaim extends ClaimWords {
  readonly round: string
  readonly unit: string
  readonly node: NodeCode
  readonly check: CheckId
}

/** Begins a claim of a bonus; nobody beside the unit sees it before it is filed. 起草加分申报 */
export async function draftClaim(store: Store, actor: Actor, drafted: NewClaim): Promise<string> {
  const { round, unit, node, check, on, text, proof } = drafted
  refuseUnstorable(drafted)
  const id = store.newId()
  return perform(store, actor, async ({ tx, at, record }) => {
    const terms = await termsOf(tx, round)
    await refuseOutsideWindow(tx, terms, { round, unit, at })
    const bonus = await bonusOfUnit(tx, terms, drafted)
    await refuseStrangeProof(tx, drafted)
    const fields = fieldsOf(bonus, drafted.fields)
    await insertClaim(tx, { ...{ id, round, unit, node, check, on, fields, text, proof }, state: 'drafted', person: actor.id, at })
    record({ act: 'claim.draft', on: { kind: 'claim', id }, refs: { round, unit, node } })
    await announce(tx, { kind: 'claim-draft', round, unit })
    return id
  })
}

/** Writes a draft anew; of two who write at once the second is told. 修改加分申报草稿 */
export async function changeClaim(store: Store, actor: Actor, { claim, version, ...words }: SeenClaim & ClaimWords): Promise<void> {
  refuseUnstorable(words)
  return perform(store, actor, async ({ tx, at, record }) => {
    const held = await heldClaim(tx, { claim, version })
    refuseUnless(held, ['drafted'], '已经提交的申报不能再改。要改的，请先撤回，再重新申报。')
    const { round, unit } = held
    const terms = await termsOf(tx, round)
    await refuseOutsideWindow(tx, terms, { round, unit, at })
    const bonus = await bonusOfUnit(tx, terms, held)
    await refuseStrangeProof(tx, { ...held, ...words })
    const { on, text, proof } = words
    await updateClaim(tx, claim, { on, text, proof, fields: fieldsOf(bonus, words.fields) })
    record({ act: 'claim.change', on: { kind: 'claim', id: claim }, refs: { round, unit } })
    await announce(tx, { kind: 'claim-draft', round, unit })
  })
}

/** @throws Refusal where the unit's card has no such bonus 核对加分项目 */
export async function bonusOfUnit(tx: Db, terms: Terms, { unit, node, check }: Pick<NewClaim, 'unit' | 'node' | 'check'>): Promise<Bonus> {
  const member = await findMember(tx, terms.round, unit)
  if (!member) throw new Refusal('not-found', 'unit-not-in-round', '这个单位不在本批次的考核名单里，请在名单里选择单位。')
  const bonus = bonusAt(terms, member.record, { node, check })
  if (!bonus) throw new Refusal('not-found', 'no-bonus', '本单位的评分表里没有这个加分项目，请从列出的项目里重新选择。')
  return bonus
}

/** Only what the list asks; the day itself stands beside it. 申报的字段 */
export const fieldsOf = ({ check }: Bonus, fields: ClaimWords['fields']): ClaimWords['fields'] =>
  Object.fromEntries(
    Object.keys(check.fields).flatMap((name) => {
      const value = fields[name]
      return name === check.dated || value === undefined || value === '' ? [] : [[name, value]]
    }),
  )

function refuseUnstorable({ fields, text, proof }: Omit<ClaimWords, 'on'>): void {
  if (isStorable({ fields, text, proof })) return
  throw new Refusal('invalid', 'claim-text', '申报的内容里有无法保存的字符，请重新输入，不要从损坏的文件里复制。')
}

/** @throws Refusal where something that is cited is gone, or another unit's 核对材料 */
export async function refuseStrangeProof(tx: Db, cited: CitedBy): Promise<void> {
  if (await proofStands(tx, cited)) return
  throw new Refusal('invalid', 'claim-proof', '有一份材料已经撤回、清除，或者不是本单位的，没有保存。请从清单里去掉它，再另选一份。')
}
