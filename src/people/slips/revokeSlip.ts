import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { personOfSlip, revokeSlipById } from '../../store/queries/slips.ts'
import type { Store } from '../../store/Store.ts'
import { findManaged } from '../persons/findManaged.ts'

/** Makes a printed slip worthless that was lost or handed to the wrong person; by whoever could print it. 作废激活单 */
export const revokeSlip = (store: Store, actor: Actor, held: readonly HeldDuty[], id: string): Promise<void> =>
  perform(store, actor, async ({ tx, at, record }) => {
    const person = await personOfSlip(tx, id)
    if (person !== null) await findManaged(tx, held, person, at)
    if (!(await revokeSlipById(tx, id, at))) throw new Refusal('conflict', 'slip-closed', '这张激活单已经用过或作废了。')
    record({ act: 'slip.revoke', on: { kind: 'slip', id } })
  })
