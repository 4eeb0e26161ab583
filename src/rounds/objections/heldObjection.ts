import { Refusal } from '../../model/Refusal.ts'
import { objectionStateInWords, type ObjectionState } from '../../model/Settling.ts'
import type { Db } from '../../store/Db.ts'
import { holdObjection, type ObjectionRow } from '../../store/queries/objections.ts'

/** An objection as its reader saw it, held until the transaction ends: of two who act on it the second is told. 锁定异议 */
export async function heldObjection(tx: Db, id: string, version: number): Promise<ObjectionRow> {
  const held = await holdObjection(tx, id)
  if (!held) throw noObjection()
  if (held.version !== version)
    throw new Refusal('conflict', 'objection-changed', '这份异议刚刚有别人办理过，没有保存。请刷新页面，看过现在的内容再办理。')
  return held
}

/** The same for what is not there and for what somebody may not know of. 没有这份异议 */
export const noObjection = (): Refusal => new Refusal('not-found', 'no-objection', '没有这个异议，或者您无权查看。请回到列表重新选择。')

/**
 * Refuses to act on one that is in no such state. 核对异议的状态
 *
 * @param instead what to do, in a sentence
 */
export function refuseUnless({ state }: ObjectionRow, states: readonly ObjectionState[], instead: string): void {
  if (states.includes(state)) return
  throw new Refusal('conflict', 'objection-state', `这份异议现在是“${objectionStateInWords(state)}”，没有办理。${instead}`)
}
