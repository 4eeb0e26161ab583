import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import { perform } from '../../store/perform.ts'
import { updatePerson } from '../../store/queries/people.ts'
import type { Store } from '../../store/Store.ts'
import { checkedEmail, checkedLogin, checkedName, checkedPhone } from './checkedFields.ts'
import { findManaged } from './findManaged.ts'
import { refuseTakenLogin } from './registerPerson.ts'

/** What is to be different; what is left out stays. 人员信息的修改 */
export interface PersonChange {
  readonly name?: string | undefined
  readonly login?: string | undefined
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
}

/** Corrects a person's name, login name, telephone number or e-mail address. 修改人员信息 */
export async function changePerson(store: Store, actor: Actor, held: readonly HeldDuty[], id: string, typed: PersonChange): Promise<void> {
  const change = {
    ...(typed.name === undefined ? {} : { name: checkedName(typed.name, '姓名') }),
    ...(typed.login === undefined ? {} : { login: checkedLogin(typed.login) }),
    ...(typed.phone === undefined ? {} : { phone: checkedPhone(typed.phone) }),
    ...(typed.email === undefined ? {} : { email: checkedEmail(typed.email) }),
  }
  const fields = Object.keys(change)
  if (fields.length === 0) throw new Refusal('invalid', 'nothing-to-change', '没有要修改的内容。')
  return perform(store, actor, async ({ tx, at, record }) => {
    const person = await findManaged(tx, held, id, at)
    if (change.login !== undefined && change.login !== person.login) await refuseTakenLogin(tx, change.login)
    await updatePerson(tx, id, change)
    record({ act: 'person.change', on: { kind: 'person', id }, refs: { fields: fields.join(' ') } })
  })
}

/** Where one is reached; what is left out stays. 联系方式 */
export type OwnContact = Pick<PersonChange, 'phone' | 'email'>

/** One's own telephone number and e-mail address, which nobody else knows better. 修改本人联系方式 */
export async function changeOwnContact(store: Store, actor: Actor, typed: OwnContact): Promise<void> {
  const change = {
    ...(typed.phone === undefined ? {} : { phone: checkedPhone(typed.phone) }),
    ...(typed.email === undefined ? {} : { email: checkedEmail(typed.email) }),
  }
  const fields = Object.keys(change)
  if (fields.length === 0) throw new Refusal('invalid', 'nothing-to-change', '没有要修改的内容。')
  return perform(store, { ...actor, role: '' }, async ({ tx, record }) => {
    await updatePerson(tx, actor.id, change)
    record({ act: 'person.change', on: { kind: 'person', id: actor.id }, refs: { fields: fields.join(' ') } })
  })
}
