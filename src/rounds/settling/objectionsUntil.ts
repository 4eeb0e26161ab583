import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { newestFeedback } from '../../store/queries/feedbacks.ts'
import type { UnitSquares } from '../coverage/squaresIn.ts'
import { objectionWindows } from '../objections/objectionWindow.ts'

/**
 * Whoever settles for good before the units were heard should know it: what is objected to afterwards may make it stale, and signatures with it. 还能提异议到何时
 *
 * @returns the last end of all units, a later one that was granted counted; null where nobody may object, or only late
 */
export async function objectionsUntil(db: Db, round: string, members: readonly UnitSquares[], now: Instant): Promise<Instant | null> {
  if (!(await newestFeedback(db, round))) return null
  const ids = members.map(({ unit }) => unit)
  const windowOf = await objectionWindows(db, round, ids, now)
  const ends = ids.flatMap((id) => windowOf(id).end ?? []).filter((end) => end > now)
  return ends.reduce<Instant | null>((last, end) => (last === null || end > last ? end : last), null)
}
