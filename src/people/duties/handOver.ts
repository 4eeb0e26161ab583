import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { deputiesOf, endDuties, insertDuty, lockAdministrators } from '../../store/queries/duties.ts'
import { renewSessionsOf } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { findOpenDuty } from './findOpenDuty.ts'
import { holderFor } from './grantDuty.ts'
import { refuseLastAdministrator } from './refuseLastAdministrator.ts'
import { grantedBy, refuseLentToOneself } from './refuseUngrantable.ts'

/** Which duty goes to whom, and why. */
export interface Handover {
  readonly duty: string
  readonly to: string
  readonly why: string
}

/**
 * Ends somebody's duty and gives the same to another, as one act: the new one names the one it took over, so its open work is the successor's. 移交职责
 *
 * Tells the new duty's id. What deputies held for the old holder ends: they were his.
 */
export function handOver(store: Store, actor: Actor, held: readonly HeldDuty[], { duty: id, to, why }: Handover): Promise<string> {
  return perform(store, actor, async ({ tx, at, record }) => {
    await lockAdministrators(tx)
    const duty = await findOpenDuty(tx, id, at)
    refuseLentToOneself(grantedBy(held, duty), actor, to)
    if (duty.deputyOf !== null) throw new Refusal('conflict', 'deputy-not-handed', '临时代理不能移交。请结束它，另行指定代理人。')
    const successor = await holderFor(tx, to)
    if (successor.id === duty.person) throw new Refusal('invalid', 'handed-to-himself', '这项职责就是他担任的，不用移交。请选择另一个人。')
    const deputies = await deputiesOf(tx, id, at)
    const next = store.newId()
    const { role, unit, round, to: until } = duty
    await endDuties(tx, [id, ...deputies.map((one) => one.id)], at)
    const from = duty.from > at ? duty.from : at
    await insertDuty(tx, { id: next, person: successor.id, role, unit, round, from, to: until, handedFrom: id, grantedBy: actor.id, why })
    if (role === 'administrator') await refuseLastAdministrator(tx, at)
    for (const person of [duty.person, successor.id, ...deputies.map((one) => one.person)]) await renewSessionsOf(tx, person, at)
    record({ act: 'duty.hand-over', on: { kind: 'duty', id }, why, refs: { from: duty.person, to: successor.id, duty: next } })
    for (const deputy of deputies)
      record({ act: 'deputy.end', on: { kind: 'duty', id: deputy.id }, refs: { person: deputy.person, for: duty.person } })
    return next
  })
}
