import { claimStateInWords, type ClaimState } from '../../model/Claim.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { holdClaim, type ClaimRow } from '../../store/queries/claims.ts'

/** Which claim, as its reader saw it. 看到的加分申报 */
export interface SeenClaim {
  readonly claim: string
  readonly version: number
}

/** A claim as its reader saw it, held until the transaction ends: of two who act on it the second is told. 锁定加分申报 */
export async function heldClaim(tx: Db, { claim, version }: SeenClaim): Promise<ClaimRow> {
  const held = await holdClaim(tx, claim)
  if (!held) throw noClaim()
  if (held.version !== version)
    throw new Refusal('conflict', 'claim-changed', '这份申报刚刚有别人办理过，没有保存。请刷新页面，看过现在的内容再办理。')
  return held
}

/** The same for what is not there and for what somebody may not know of. 没有这份申报 */
export const noClaim = (): Refusal => new Refusal('not-found', 'no-claim', '没有这份加分申报，或者您无权查看。请回到列表重新选择。')

/**
 * Refuses to act on one that is in no such state. 核对申报的状态
 *
 * @param instead what to do, in a sentence
 */
export function refuseUnless({ state }: ClaimRow, states: readonly ClaimState[], instead: string): void {
  if (states.includes(state)) return
  throw new Refusal('conflict', 'claim-state', `这份申报现在是“${claimStateInWords(state)}”，没有办理。${instead}`)
}
