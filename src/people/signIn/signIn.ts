import { instantAfter } from '../../model/instantAfter.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { findPersonByLogin, lockPerson, updatePerson, type Person } from '../../store/queries/people.ts'
import { knownPlaces } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import type { Caller } from '../Caller.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'
import { KNOWN_MS } from '../sessions/SessionLimits.ts'
import { startSession, type NewSession } from '../sessions/startSession.ts'
import { foldLogin } from './foldLogin.ts'
import { hashPassword, isHashedCheaply, isPassword } from './passwords/hashPassword.ts'
import { recordSlowed } from './recordSlowed.ts'
import { countTry, type TryKey } from './tries/countTry.ts'
import { placeOf } from './tries/placeOf.ts'

/** One sentence for an unknown name, a wrong password and an account without one: which of them it was is nobody's business. */
const wrong = () =>
  new Refusal('unauthenticated', 'wrong-credentials', '登录名或密码不对。请核对后再试；第一次登录的，请用激活单上的地址设置密码。')

/** Signs in by login name and password. 登录 */
export async function signIn(
  store: Store,
  typed: { readonly login: string; readonly password: string },
  caller: Caller,
): Promise<NewSession> {
  const login = foldLogin(typed.login)
  const person = await findPersonByLogin(store.db, login)
  const tried = await countTry(store, await keysOf(store, login, person, caller))
  const isRight = await isPassword(typed.password, person?.passwordHash ?? null)
  if (!person || !isRight) {
    if (person && tried.slows) await recordSlowed(store, person.id)
    throw wrong()
  }
  await tried.right()
  const rehashed = isHashedCheaply(person.passwordHash ?? '') ? { passwordHash: await hashPassword(typed.password) } : null
  const id = store.newId()
  return perform(store, { id: person.id, name: person.name, role: '' }, async ({ tx, at, record }) => {
    const now = await lockPerson(tx, person.id)
    // The password was changed while this one was looked at.
    if (now?.passwordHash !== person.passwordHash) throw wrong()
    if (now.state !== 'active')
      throw new Refusal('forbidden', 'account-disabled', '这个账号已经停用。需要继续使用的，请联系系统管理员或政务公开办。')
    if (rehashed) await updatePerson(tx, person.id, rehashed)
    record({ act: 'session.start', on: { kind: 'person', id: person.id }, refs: { session: id } })
    return startSession(tx, id, person.id, at, caller)
  })
}

/**
 * What a try counts against. A browser that the person has signed in from has a count of its own, so that nobody elsewhere, not even behind the same
 * address, can make him wait; an address he has signed in from is spared the count of his name.
 */
async function keysOf({ db, now }: Store, login: string, person: Person | null, caller: Caller): Promise<readonly TryKey[]> {
  const place = placeOf(caller.address)
  const browserHash = caller.browser === null ? null : hashOfSecret(caller.browser)
  const since = instantAfter(now(), -KNOWN_MS)
  // Asked for an unknown name too: it takes as long.
  const known = await knownPlaces(db, person?.id ?? '', { address: caller.address, browserHash, since })
  if (known.browser && browserHash !== null) return [{ kind: 'pair', of: `${login} ${browserHash}` }]
  const here: readonly TryKey[] = [
    { kind: 'pair', of: `${login} ${place}` },
    { kind: 'address', of: place },
  ]
  return known.address ? here : [...here, { kind: 'login', of: login }]
}
