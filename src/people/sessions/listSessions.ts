import type { Instant } from '../../model/Instant.ts'
import { HOUR_MS, instantAfter } from '../../model/instantAfter.ts'
import { openSessionsOf } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { deviceInWords } from './deviceInWords.ts'
import { endOf } from './readSession.ts'
import { readSessionLimits } from './readSessionLimits.ts'

/** A browser that is signed in, as its owner can tell whether it is his. 会话列表的一行 */
export interface SessionShown {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: Instant
  readonly seenAt: Instant
  readonly endsAt: Instant
}

/** Where a person is signed in now, the last seen first. 登录会话 */
export async function listSessions({ db, now }: Store, person: string): Promise<readonly SessionShown[]> {
  const at = now()
  const limits = await readSessionLimits(db)
  const open = await openSessionsOf(db, person, instantAfter(at, -limits.absoluteHours * HOUR_MS))
  return open
    .map((session) => {
      const { id, agent, address, createdAt, seenAt } = session
      return { id, device: deviceInWords(agent), address, createdAt, seenAt, endsAt: endOf(session, limits) }
    })
    .filter(({ endsAt }) => at < endsAt)
}
