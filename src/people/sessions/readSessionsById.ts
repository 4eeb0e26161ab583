import { grouped } from '../../model/grouped.ts'
import { heldDutiesOfAll, type DutyHeld } from '../../store/queries/duties.ts'
import { findSessionsById, type PersonOfSession } from '../../store/queries/sessions.ts'
import type { Store } from '../../store/Store.ts'
import { endOf } from './readSession.ts'
import { readSessionLimits } from './readSessionLimits.ts'

/** Whose a session is, and as what he may act now. */
export interface LastingSession {
  readonly person: Omit<PersonOfSession, 'state'>
  readonly duties: readonly DutyHeld[]
}

/**
 * Those of some sessions that have not ended, by id, in three queries however many they are. 仍有效的会话
 *
 * Asking is not being seen: a stream that stays open keeps nobody signed in.
 */
export async function readSessionsById({ db, now }: Store, ids: readonly string[]): Promise<ReadonlyMap<string, LastingSession>> {
  if (ids.length === 0) return new Map()
  const at = now()
  const limits = await readSessionLimits(db)
  const lasting = (await findSessionsById(db, ids)).filter(
    ({ session, person }) => person.state === 'active' && at < endOf(session, limits),
  )
  const people = [...new Set(lasting.map(({ person }) => person.id))]
  const duties = grouped(await heldDutiesOfAll(db, people, at), ({ person }) => person)
  return new Map(
    lasting.map(({ session, person: { state: _, ...person } }) => [session.id, { person, duties: duties.get(person.id) ?? [] }]),
  )
}
