import type { CalendarDate } from '../../model/CalendarDate.ts'
import { beijingDate, type Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { namesOfPeople } from '../../store/queries/people.ts'
import { lastPutAway, openRemovals, removableContents, removedOf, roundsByEnd, type PutAway } from '../../store/queries/retention.ts'
import { keptUntil, readRetention } from './retention.ts'

/** A round whose evidence was kept long enough: what would go, and how far that is. 到期的批次 */
export interface ExpiredRound {
  readonly round: string
  readonly title: string
  readonly until: CalendarDate
  /** Contents that only this round holds, and their bytes. */
  readonly files: number
  readonly bytes: number
  /** Null: it was not put away with its files. */
  readonly putAway: PutAway | null
  /** Null: nobody has asked. */
  readonly asked: {
    readonly by: string
    readonly byName: string
    readonly at: Instant
    readonly why: string
    readonly files: number
  } | null
  readonly removed: { readonly count: number; readonly at: string | null }
}

/** What is kept how long, and what is due. 保留到期情况 */
export interface RetentionState {
  readonly years: number
  readonly expired: readonly ExpiredRound[]
  /** Of those not due, the one that will be first; null: there is no other round. */
  readonly next: { readonly title: string; readonly until: CalendarDate } | null
}

/** Rounds that ended so long ago that their evidence need not be kept, the oldest first. 到期清单 */
export async function listExpired(db: Db, now: Instant): Promise<RetentionState> {
  const retention = await readRetention(db)
  const today = beijingDate(now)
  const all = (await roundsByEnd(db)).map((one) => ({ ...one, until: keptUntil(one.asOf, retention) }))
  const expired: ExpiredRound[] = []
  for (const { id, title, until } of all.filter((one) => one.until < today)) {
    const contents = await removableContents(db, id)
    const waiting = await openRemovals(db, id)
    const [first] = waiting
    const names = await namesOfPeople(db, first ? [first.askedBy] : [])
    expired.push({
      ...{ round: id, title, until, files: contents.length, bytes: contents.reduce((sum, { size }) => sum + size, 0) },
      putAway: await lastPutAway(db, id),
      asked: first
        ? { by: first.askedBy, byName: names.get(first.askedBy) ?? '', at: first.askedAt, why: first.why, files: waiting.length }
        : null,
      removed: await removedOf(db, id),
    })
  }
  const next = all.find((one) => one.until >= today)
  return { years: retention.years, expired, next: next ? { title: next.title, until: next.until } : null }
}
