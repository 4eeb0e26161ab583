import type { Actor } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { Refusal } from '../../model/Refusal.ts'
import { roleInWords, type Role } from '../../model/Role.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { insertDuty, openDutiesOf } from '../../store/queries/duties.ts'
import { lockPerson, type Person } from '../../store/queries/people.ts'
import { findRound } from '../../store/queries/rounds.ts'
import { renewSessionsOf } from '../../store/queries/sessions.ts'
import { ancestorsOf, unitById } from '../../store/queries/units.ts'
import type { Db } from '../../store/Db.ts'
import type { Store } from '../../store/Store.ts'
import { grantedBy, refuseLentToOneself } from './refuseUngrantable.ts'

/** Who is to be what, over which unit, in which round and how long. 授予职责 */
export interface Grant {
  readonly person: string
  readonly role: Role
  readonly unit: string
  /** Null: in every round. */
  readonly round: string | null
  /** Null: from now. */
  readonly from: Instant | null
  /** Null: until it is ended. */
  readonly to: Instant | null
  readonly why: string
}

/** Gives somebody a role; nobody gives what he may not. Tells the duty's id. 授予职责 */
export function grantDuty(store: Store, actor: Actor, held: readonly HeldDuty[], grant: Grant): Promise<string> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const { role, unit, round, to, why } = grant
    if (!(await unitById(tx, unit))) throw new Refusal('not-found', 'no-unit', '没有这个单位。请重新选择。')
    if (round !== null && !(await findRound(tx, round))) throw new Refusal('not-found', 'no-round', '没有这个考核批次。请重新选择。')
    refuseLentToOneself(grantedBy(held, { role, unit, above: await ancestorsOf(tx, unit), round }), actor, grant.person)
    const person = await holderFor(tx, grant.person)
    const from = grant.from !== null && grant.from > at ? grant.from : at
    if (to !== null && to <= from) throw new Refusal('invalid', 'duty-ends-first', '职责的结束时间要晚于开始时间。')
    const same = (await openDutiesOf(tx, [person.id], at)).some(
      (one) => one.role === role && one.unit === unit && one.round === round && one.deputyOf === null,
    )
    if (same) throw new Refusal('conflict', 'duty-held', `${person.name}在这里已经担任“${roleInWords(role)}”，不用再授予。`)
    const id = store.newId()
    await insertDuty(tx, { id, person: person.id, role, unit, round, from, to, grantedBy: actor.id, why })
    await renewSessionsOf(tx, person.id, at)
    record({
      act: 'duty.grant',
      on: { kind: 'duty', id },
      why,
      refs: { person: person.id, role, unit, ...(round === null ? {} : { round }) },
    })
    return id
  })
}

/** A person who can be given a duty. */
export async function holderFor(tx: Db, id: string): Promise<Person> {
  const person = await lockPerson(tx, id)
  if (!person) throw new Refusal('not-found', 'no-person', '没有这个人员。请重新选择。')
  if (person.state === 'disabled')
    throw new Refusal('conflict', 'person-disabled', `${person.name}的账号已经停用，不能担任职责。请先启用账号。`)
  return person
}
