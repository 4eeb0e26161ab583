import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { DAY_MS, instantAfter } from '../../model/instantAfter.ts'
import { perform } from '../../store/perform.ts'
import { endSession, endSessionsOf, forgetSessionsBefore } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { KNOWN_MS } from './SessionLimits.ts'

/** Signs one browser out: one's own, or one that an administrator ends. 结束会话 */
export const endOneSession = (store: Store, actor: Actor, id: string): Promise<void> =>
  perform(store, actor, async ({ tx, at, record }) => {
    if (!(await endSession(tx, id, at))) throw new Refusal('conflict', 'session-ended', '这个登录会话已经结束了。')
    record({ act: 'session.end', on: { kind: 'session', id } })
  })

/** Signs all of a person's browsers out, but for the one that asks. Tells how many. 结束全部会话 */
export const endSessionsOfPerson = (store: Store, actor: Actor, person: string, spared: string | null): Promise<number> =>
  perform(store, actor, async ({ tx, at, record }) => {
    const ended = await endSessionsOf(tx, person, at, spared)
    if (ended.length > 0) record({ act: 'session.end', on: { kind: 'person', id: person }, refs: { sessions: ended.join(' ') } })
    return ended.length
  })

/** Takes out what no longer makes a browser known; each night. 清理会话 */
export const forgetOldSessions = ({ db, now }: Store): Promise<void> => forgetSessionsBefore(db, instantAfter(now(), -KNOWN_MS - DAY_MS))
