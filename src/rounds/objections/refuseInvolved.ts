import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { isOfUnit } from '../../permissions/unitRoles.ts'
import type { Db } from '../../store/Db.ts'
import type { Performance } from '../../store/perform.ts'
import { heldDutiesOfAll } from '../../store/queries/duties.ts'
import { gaveContested } from '../../store/queries/contested.ts'
import type { ObjectionRow } from '../../store/queries/objections.ts'
import { findPerson } from '../../store/queries/people.ts'
import { unitAndAbove } from '../../store/queries/targets.ts'
import type { ContestedRow } from './contestedRow.ts'

/** What of a row is decided about. */
type Decided = Pick<ObjectionRow, 'round' | 'unit' | 'check' | 'object'>

/** Who gave the contested answer does not decide about it, nor who belongs to the unit; nor corrects anybody what he answered himself. 回避 */
export async function refuseInvolved(
  { tx, at }: Pick<Performance, 'tx' | 'at'>,
  actor: Actor,
  held: ObjectionRow,
  { row, corrected }: { readonly row: ContestedRow; readonly corrected: readonly Pick<Decided, 'check' | 'object'>[] },
): Promise<void> {
  const who = actor.deputyFor === undefined ? [actor.id] : [actor.id, actor.deputyFor]
  if (await isOfItsSide(tx, who, held, at))
    throw new Refusal('forbidden', 'objection-own-unit', '这是您本单位提出的异议，按回避的要求不能由您复核。请由别的复核人办理。')
  const { round, unit } = held
  let involved = await isInvolved(tx, who, held, row)
  for (const one of corrected) involved ||= await isInvolved(tx, who, { round, unit, ...one }, row)
  if (!involved) return
  throw new Refusal(
    'forbidden',
    'objection-own-answer',
    '有异议的答案或者事项是您（或者代理您的人）评的、登记的，按回避的要求不能由您复核。请由没有经手过这一项的复核人办理。',
  )
}

/** Whether any of these wrote the objection, could hand it in, or belongs to its unit. 是否异议一方 */
export async function isOfItsSide(
  db: Db,
  who: readonly string[],
  { unit, draftedBy, filedBy }: Pick<ObjectionRow, 'unit' | 'draftedBy' | 'filedBy'>,
  at: Instant,
): Promise<boolean> {
  if (who.some((id) => id === draftedBy || id === filedBy)) return true
  for (const id of who) if ((await findPerson(db, id))?.unit === unit) return true
  const within = (await unitAndAbove(db, unit)) ?? [unit]
  return (await heldDutiesOfAll(db, who, at)).some((duty) => isOfUnit(duty) && within.includes(duty.unit))
}

/** Whether any of these gave an answer that is contested, or recorded what happened there. 是否要回避 */
export function isInvolved(
  db: Db,
  who: readonly string[],
  { round, unit, check, object }: Decided,
  { asked, nodes, period }: ContestedRow,
): Promise<boolean> {
  const contested = asked.filter((one) => check === null || one.check.id === check)
  const kinds = contested.flatMap((one) => (one.check.kind === 'list' && one.check.incidents !== undefined ? [one.check.incidents] : []))
  const checks = check === null ? contested.map((one) => one.check.id) : [check]
  return gaveContested(db, { round, unit, nodes, checks, kinds, period, object: check === null ? null : object }, who)
}
