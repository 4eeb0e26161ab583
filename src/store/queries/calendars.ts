import { and, eq, isNull } from 'drizzle-orm'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../Db.ts'
import { calendarNotices } from '../schema/calendars.ts'
import { rounds } from '../schema/rounds.ts'
import { notSettled } from './snapshots.ts'

/** A year's holiday notices as an administrator put them in. 节假日安排记录 */
export type CalendarNoticeRow = typeof calendarNotices.$inferSelect

/** All that were ever put in, the oldest first. */
export const listCalendarNotices = (db: Db): Promise<readonly CalendarNoticeRow[]> =>
  db.select().from(calendarNotices).orderBy(calendarNotices.id)

/** Of rows in the order in which they were put in, those that count: of each year the newest that was not withdrawn. 生效的节假日安排 */
export const noticesThatCount = (rows: readonly CalendarNoticeRow[]): readonly CalendarNoticeRow[] =>
  [...new Map(rows.filter(({ withdrawnAt }) => withdrawnAt === null).map((row) => [row.year, row])).values()].sort(
    (a, b) => a.year - b.year,
  )

export async function insertCalendarNotice(tx: Db, row: Omit<typeof calendarNotices.$inferInsert, 'id'>): Promise<number> {
  const [added] = await tx.insert(calendarNotices).values(row).returning({ id: calendarNotices.id })
  if (!added) throw new Error('A calendar notice was not written.')
  return added.id
}

/** False: there is none, or it was withdrawn before. */
export async function markCalendarNoticeWithdrawn(tx: Db, id: number, at: Instant): Promise<boolean> {
  const rows = await tx
    .update(calendarNotices)
    .set({ withdrawnAt: at })
    .where(and(eq(calendarNotices.id, id), isNull(calendarNotices.withdrawnAt)))
    .returning({ id: calendarNotices.id })
  return rows.length > 0
}

/** Calendars of rounds that are not settled. */
export const openRoundCalendars = (db: Db) =>
  db
    .select({ id: rounds.id, title: rounds.title, calendar: rounds.calendar })
    .from(rounds)
    .where(notSettled)
    .orderBy(rounds.title, rounds.id)
