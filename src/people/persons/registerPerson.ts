import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { findPersonByLogin, insertPerson, lockLogin } from '../../store/queries/people.ts'
import { unitById } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { checkedEmail, checkedLogin, checkedName, checkedPhone } from './checkedFields.ts'

/** Somebody who will sign in once he has a slip. 新人员 */
export interface NewPerson {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly phone: string | null
  readonly email: string | null
}

/** Registers a person, who can do nothing until he is given a slip and a duty. Tells the id. 登记人员 */
export async function registerPerson(store: Store, actor: Actor, typed: NewPerson): Promise<string> {
  const login = checkedLogin(typed.login)
  const name = checkedName(typed.name, '姓名')
  const phone = checkedPhone(typed.phone)
  const email = checkedEmail(typed.email)
  return perform(store, actor, async ({ tx, at, record }) => {
    await refuseEndedUnit(tx, typed.unit)
    await refuseTakenLogin(tx, login)
    const id = store.newId()
    await insertPerson(tx, { id, login, name, unit: typed.unit, phone, email, state: 'invited', createdAt: at })
    record({ act: 'person.register', on: { kind: 'person', id }, refs: { unit: typed.unit } })
    return id
  })
}

/** Stops where somebody has the login name already; two who take it at once wait for each other. */
export async function refuseTakenLogin(tx: Db, login: string): Promise<void> {
  await lockLogin(tx, login)
  if (!(await findPersonByLogin(tx, login))) return
  throw new Refusal('conflict', 'login-taken', `登录名“${login}”已经有人使用。请换一个，例如在后面加上单位简称或数字。`)
}

/** Stops where a unit is unknown or no longer exists. */
export async function refuseEndedUnit(tx: Db, id: string): Promise<void> {
  const unit = await unitById(tx, id)
  if (!unit) throw new Refusal('not-found', 'no-unit', '没有这个单位。请重新选择。')
  if (unit.validTo !== null) throw new Refusal('conflict', 'unit-ended', '这个单位已经撤销或合并，不能再放人。请选择现在的单位。')
}
