import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { lockAdministrators, openDutiesOf } from '../../store/queries/duties.ts'
import { updatePerson } from '../../store/queries/people.ts'
import { endSessionsOf } from '../../store/queries/sessions.ts'
import { revokeSlipsOf } from '../../store/queries/slips.ts'
import { revokeTokensOf } from '../../store/queries/tokens.ts'
import type { Store } from '../../store/Store.ts'
import { refuseLastAdministrator } from '../duties/refuseLastAdministrator.ts'
import { findManaged } from './findManaged.ts'

/** Shuts a person out at once: sessions, tokens and slips end; what he did and the duties he holds stay. 停用人员 */
export async function disablePerson(store: Store, actor: Actor, held: readonly HeldDuty[], id: string, why: string): Promise<void> {
  if (id === actor.id) throw new Refusal('conflict', 'not-oneself', '不能停用自己的账号。请由另一名管理人员办理。')
  return perform(store, actor, async ({ tx, at, record }) => {
    await lockAdministrators(tx)
    const person = await findManaged(tx, held, id, at)
    if (person.state === 'disabled') throw new Refusal('conflict', 'already-disabled', `${person.name}的账号已经停用了。`)
    await updatePerson(tx, id, { state: 'disabled' })
    await endSessionsOf(tx, id, at, null)
    await revokeTokensOf(tx, id, at)
    await revokeSlipsOf(tx, [id], at)
    if ((await openDutiesOf(tx, [id], at)).some(({ role }) => role === 'administrator')) await refuseLastAdministrator(tx, at)
    record({ act: 'person.disable', on: { kind: 'person', id }, why })
  })
}

/** Lets a person in again, with the password and the duties he has. 启用人员 */
export function enablePerson(store: Store, actor: Actor, held: readonly HeldDuty[], id: string): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const person = await findManaged(tx, held, id, at)
    if (person.state !== 'disabled') throw new Refusal('conflict', 'not-disabled', `${person.name}的账号没有停用，不用启用。`)
    await updatePerson(tx, id, { state: person.passwordHash === null ? 'invited' : 'active' })
    record({ act: 'person.enable', on: { kind: 'person', id } })
  })
}
