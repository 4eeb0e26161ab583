import { perform } from '../../store/perform.ts'
import { lockPerson, updatePerson } from '../../store/queries/people.ts'
import { endSessionsOf } from '../../store/queries/sessions.ts'
import { findSlipForUpdate, markSlipUsed, revokeSlipsOf } from '../../store/queries/slips.ts'
import type { Store } from '../../store/Store.ts'
import type { Caller } from '../Caller.ts'
import { startSession, type NewSession } from '../sessions/startSession.ts'
import { hashPassword } from '../signIn/passwords/hashPassword.ts'
import { refusePasswordFault } from '../signIn/passwords/refusePasswordFault.ts'
import { findUsableSlip, isUsable, slipInvalid } from './readSlip.ts'
import { refuseOutgrown } from './refuseOutgrown.ts'

/**
 * Sets a password by the code of a printed slip, and signs in; a code works once. 凭单激活
 *
 * It is also the way in for who is slowed down at sign-in because somebody guesses at his name: the code does not ask how often that was tried.
 */
export async function activate(store: Store, typed: string, password: string, caller: Caller): Promise<NewSession> {
  const { slip, person } = await findUsableSlip(store, typed, caller)
  refusePasswordFault(password, person)
  const passwordHash = await hashPassword(password)
  const session = store.newId()
  return perform(store, { id: person.id, name: person.name, role: '' }, async ({ tx, at, record }) => {
    // The person first, as issuing does: two of them in another order would wait for each other for ever.
    const owner = await lockPerson(tx, person.id)
    const now = await findSlipForUpdate(tx, slip.codeHash)
    if (!isUsable(now, at) || !owner || owner.state === 'disabled') throw slipInvalid()
    await refuseOutgrown(tx, now, at)
    await markSlipUsed(tx, slip.id, at)
    await revokeSlipsOf(tx, [person.id], at)
    await updatePerson(tx, person.id, { state: 'active', passwordHash, passwordSetAt: at })
    await endSessionsOf(tx, person.id, at, null)
    const act = slip.kind === 'reset' ? 'password.reset' : 'person.activate'
    record({ act, on: { kind: 'person', id: person.id }, refs: { slip: slip.id, session } })
    return startSession(tx, session, person.id, at, caller)
  })
}
