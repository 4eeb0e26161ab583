import type { Instant } from '../../model/Instant.ts'
import { HOUR_MS, instantAfter, MINUTE_MS } from '../../model/instantAfter.ts'
import type { Db } from '../../store/Db.ts'
import type { DutyHeld } from '../../store/queries/duties.ts'
import { findVisit, renewSession, updateSession, type VisitedSession } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { hashOfSecret, newSecret } from '../secrets/newSecret.ts'
import { OVERLAP_MS, RENEWAL_MS, SEEN_MS, type SessionLimits } from './SessionLimits.ts'
import { SESSION_LIMITS_KEY, sessionLimitsFrom } from './readSessionLimits.ts'

/** Who asks, with what they may act as now. 已登录的人 */
export interface SignedIn {
  readonly person: { readonly id: string; readonly login: string; readonly name: string; readonly unit: string }
  readonly duties: readonly DutyHeld[]
  readonly session: string
  /** The cookie's next secret; null: it stays. */
  readonly renewed: string | null
  /** When the session ends if nothing more is asked. */
  readonly endsAt: Instant
}

/** Who a cookie's secret belongs to at this moment; null: to nobody any more. Rights are read anew each time. 读取会话 */
export async function readSession({ db, now }: Store, secret: string): Promise<SignedIn | null> {
  const at = now()
  const hash = hashOfSecret(secret)
  const found = await findVisit(db, hash, at, SESSION_LIMITS_KEY)
  if (found?.person.state !== 'active') return null
  const { session, duties } = found
  const endsAt = endOf(session, sessionLimitsFrom(found.setting))
  if (at >= endsAt || !stillGood(session, hash, at)) return null
  const { state: _, ...person } = found.person
  return { person, duties, session: session.id, renewed: await keepUp(db, session, hash, at), endsAt }
}

/** The sooner of its two ends. 登录的有效期 */
export function endOf({ seenAt, createdAt }: Pick<VisitedSession, 'seenAt' | 'createdAt'>, limits: SessionLimits): Instant {
  const idle = instantAfter(seenAt, limits.idleMinutes * MINUTE_MS)
  const absolute = instantAfter(createdAt, limits.absoluteHours * HOUR_MS)
  return idle < absolute ? idle : absolute
}

/** A secret that was renewed is good while the browser may not know it yet, and a minute for requests on their way. */
function stillGood({ secretHash, confirmedAt }: VisitedSession, hash: string, at: Instant): boolean {
  return hash === secretHash || confirmedAt === null || at <= instantAfter(confirmedAt, OVERLAP_MS)
}

/** Writes that it was seen, at most each minute, and gives the next secret when it is time. */
async function keepUp(db: Db, session: VisitedSession, hash: string, at: Instant): Promise<string | null> {
  const isCurrent = hash === session.secretHash
  const unheard = !isCurrent && session.confirmedAt === null && at >= instantAfter(session.renewAt, OVERLAP_MS - RENEWAL_MS)
  const seen = at >= instantAfter(session.seenAt, SEEN_MS) ? { seenAt: at } : {}
  if (isCurrent ? at >= session.renewAt : unheard) {
    const secret = newSecret()
    // A browser that did not hear of the last renewal for a minute keeps the secret it has until it hears of this one.
    const renewal = { secretHash: hashOfSecret(secret), formerHash: hash, confirmedAt: null, renewAt: instantAfter(at, RENEWAL_MS) }
    return (await renewSession(db, session, { ...renewal, seenAt: at })) ? secret : null
  }
  if (isCurrent && session.confirmedAt === null) await updateSession(db, session.id, { confirmedAt: at, ...seen })
  else if (seen.seenAt !== undefined) await updateSession(db, session.id, seen)
  return null
}
