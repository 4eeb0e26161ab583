import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { gaveContested, type ObjectionRow } from '../../store/queries/objections.ts'
import { findPerson } from '../../store/queries/people.ts'
import type { ContestedRow } from './contestedRow.ts'

/** What of a row is decided about. */
type Decided = Pick<ObjectionRow, 'round' | 'unit' | 'check' | 'object'>

/** Who gave the contested answer does not decide about it, nor who belongs to the unit; nor corrects anybody what he answered himself. 回避 */
export async function refuseInvolved(
  tx: Db,
  actor: Actor,
  held: ObjectionRow,
  { row, corrected }: { readonly row: ContestedRow; readonly corrected: readonly Pick<Decided, 'check' | 'object'>[] },
): Promise<void> {
  const who = actor.deputyFor === undefined ? [actor.id] : [actor.id, actor.deputyFor]
  for (const id of who) {
    if ((await findPerson(tx, id))?.unit !== held.unit) continue
    throw new Refusal('forbidden', 'objection-own-unit', '这是您本单位提出的异议，按回避的要求不能由您复核。请由别的复核人办理。')
  }
  const { round, unit } = held
  let involved = await isInvolved(tx, who, held, row)
  for (const one of corrected) involved ||= await isInvolved(tx, who, { round, unit, ...one }, row)
  if (!involved) return
  throw new Refusal('forbidden', 'objection-own-answer', '有异议的答案是您评的，按回避的要求不能由您复核。请由没有评过这一项的复核人办理。')
}

/** Whether any of these gave an answer that is contested. */
export const isInvolved = (
  db: Db,
  who: readonly string[],
  { round, unit, check, object }: Decided,
  { asked, nodes }: ContestedRow,
): Promise<boolean> =>
  gaveContested(
    db,
    { round, unit, nodes, checks: check === null ? asked.map((one) => one.check.id) : [check], object: check === null ? null : object },
    who,
  )
