import type { Actor } from '../../model/Actor.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { deputiesOf, endDuties, lockAdministrators } from '../../store/queries/duties.ts'
import { renewSessionsOf } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { findOpenDuty } from './findOpenDuty.ts'
import { grantedBy } from './refuseUngrantable.ts'
import { refuseLastAdministrator } from './refuseLastAdministrator.ts'

/** Takes a role back; what deputies hold for it ends with it. 收回职责 */
export function endDuty(store: Store, actor: Actor, held: readonly HeldDuty[], id: string, why: string): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    await lockAdministrators(tx)
    const duty = await findOpenDuty(tx, id, at)
    grantedBy(held, duty)
    const ended = [duty, ...(await deputiesOf(tx, id, at))]
    await endDuties(tx, ended.map((one) => one.id), at) // prettier-ignore
    if (duty.role === 'administrator') await refuseLastAdministrator(tx, at)
    for (const { id: endedId, person } of ended) {
      await renewSessionsOf(tx, person, at)
      record({ act: 'duty.end', on: { kind: 'duty', id: endedId }, why, refs: { person } })
    }
  })
}

/** Ends what others hold for this duty's holder, who is back. 结束代理 */
export function endDeputies(store: Store, actor: Actor, held: readonly HeldDuty[], id: string): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const duty = await findOpenDuty(tx, id, at)
    if (duty.person !== actor.id) grantedBy(held, duty)
    for (const deputy of await deputiesOf(tx, id, at)) {
      await endDuties(tx, [deputy.id], at)
      await renewSessionsOf(tx, deputy.person, at)
      record({ act: 'deputy.end', on: { kind: 'duty', id: deputy.id }, refs: { person: deputy.person, for: duty.person } })
    }
  })
}
