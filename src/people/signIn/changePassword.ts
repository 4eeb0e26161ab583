import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { findPerson, lockPerson, updatePerson } from '../../store/queries/people.ts'
import { endSessionsOf, renewSessionsOf } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { hashPassword, isPassword } from './passwords/hashPassword.ts'
import { refusePasswordFault } from './passwords/refusePasswordFault.ts'
import { countTry } from './tries/countTry.ts'

/** What its owner typed; the old one again, for a browser may have been left open. */
export interface PasswordChange {
  readonly current: string
  readonly next: string
}

/** Gives oneself another password; every other browser is signed out. 修改密码 */
export async function changePassword(store: Store, actor: Actor, session: string, { current, next }: PasswordChange): Promise<void> {
  const person = await findPerson(store.db, actor.id)
  if (!person) throw new Refusal('not-found', 'no-person', '没有这个人员。')
  const tried = await countTry(store, [{ kind: 'pair', of: `change ${person.id}` }])
  if (!(await isPassword(current, person.passwordHash))) {
    throw new Refusal('invalid', 'wrong-password', '现在的密码不对，密码没有修改。请重新输入；忘记的，请管理人员打印一张重设单。')
  }
  await tried.right()
  refusePasswordFault(next, person)
  if (await isPassword(next, person.passwordHash)) throw new Refusal('invalid', 'password-same', '新密码和现在的一样，没有修改。请换一个。')
  const passwordHash = await hashPassword(next)
  await perform(store, { ...actor, role: '' }, async ({ tx, at, record }) => {
    const now = await lockPerson(tx, person.id)
    if (now?.passwordHash !== person.passwordHash) {
      throw new Refusal('conflict', 'password-changed-meanwhile', '密码刚刚在别处改过，这一次没有修改。请用新密码重新登录。')
    }
    await updatePerson(tx, person.id, { passwordHash, passwordSetAt: at })
    await endSessionsOf(tx, person.id, at, session)
    await renewSessionsOf(tx, person.id, at)
    record({ act: 'password.change', on: { kind: 'person', id: person.id } })
  })
}
