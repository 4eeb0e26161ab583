import type { Instant } from '../../model/Instant.ts'
import { instantAfter } from '../../model/instantAfter.ts'
import type { Db } from '../../store/Db.ts'
import { endSessionOfSecret, insertSession } from '../../store/queries/sessions.ts'
import type { Caller } from '../Caller.ts'
import { hashOfSecret, newSecret } from '../secrets/newSecret.ts'
import { RENEWAL_MS } from './SessionLimits.ts'

/** Enough of what a browser says to tell which it is; longer ones are nonsense. */
const MOST_AGENT = 300

/** What goes into the cookies of a browser that has just signed in, and is told only to it. */
export interface NewSession {
  readonly id: string
  readonly person: string
  readonly secret: string
  /** By which the browser is known again later; replaces the one it sent. */
  readonly browser: string
}

/** Signs a browser in, in the transaction of what entitles it; always with a new secret, the session it had ends. 开始会话 */
export async function startSession(tx: Db, id: string, person: string, at: Instant, caller: Caller): Promise<NewSession> {
  if (caller.session !== null) await endSessionOfSecret(tx, hashOfSecret(caller.session), at)
  const secret = newSecret()
  const browser = caller.browser ?? newSecret()
  await insertSession(tx, {
    id,
    secretHash: hashOfSecret(secret),
    renewAt: instantAfter(at, RENEWAL_MS),
    person,
    createdAt: at,
    seenAt: at,
    address: caller.address,
    agent: caller.agent.slice(0, MOST_AGENT),
    browserHash: hashOfSecret(browser),
  })
  return { id, person, secret, browser }
}
