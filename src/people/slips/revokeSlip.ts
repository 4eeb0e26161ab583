import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { revokeSlipById } from '../../store/queries/slips.ts'
import type { Store } from '../../store/Store.ts'

/** Makes a printed slip worthless that was lost or handed to the wrong person. 作废激活单 */
export const revokeSlip = (store: Store, actor: Actor, id: string): Promise<void> =>
  perform(store, actor, async ({ tx, at, record }) => {
    if (!(await revokeSlipById(tx, id, at))) throw new Refusal('conflict', 'slip-closed', '这张激活单已经用过或作废了。')
    record({ act: 'slip.revoke', on: { kind: 'slip', id } })
  })
