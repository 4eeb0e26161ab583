import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { readCalendars, type CalendarText } from '../../programme/calendars/readCalendars.ts'
import type { Db } from '../../store/Db.ts'
import { perform } from '../../store/perform.ts'
import { insertCalendarNotice, listCalendarNotices, markCalendarNoticeWithdrawn, noticesThatCount } from '../../store/queries/calendars.ts'
import type { Store } from '../../store/Store.ts'
import { noticeFile } from './effectiveCalendar.ts'
import { effectOf, previewCalendarNotice, type CalendarEffect, type CalendarNotice } from './previewCalendarNotice.ts'

/**
 * Puts a year's notices in beside those that come with the program: the next year's, or an emergency change. From now on new rounds count by them; rounds that
 * are open keep the calendar that they froze. 登记节假日安排
 */
export function putCalendarNotice(
  store: Store,
  actor: Actor,
  shipped: readonly CalendarText[],
  notice: CalendarNotice & { readonly why: string },
): Promise<CalendarEffect & { readonly id: number }> {
  const { year, yaml, why } = notice
  return perform(store, actor, async ({ tx, at, record }) => {
    const effect = await previewCalendarNotice(tx, shipped, notice)
    const id = await insertCalendarNotice(tx, { year, yaml, why, by: actor.id, at })
    record({ act: 'calendar.put', on: { kind: 'calendar', id: String(id) }, why, refs: { year: String(year) } })
    return { id, ...effect }
  })
}

/** Takes a notice back: the one put in before it counts again, or the program's own. 撤回节假日安排 */
export function withdrawCalendarNotice(
  store: Store,
  actor: Actor,
  shipped: readonly CalendarText[],
  { id, why }: { readonly id: number; readonly why: string },
): Promise<CalendarEffect> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const row = (await listCalendarNotices(tx)).find((one) => one.id === id)
    if (!row || row.withdrawnAt !== null)
      throw new Refusal('not-found', 'no-calendar-notice', '没有这份节假日安排，或者它已经撤回。请刷新后再看。')
    const effect = await effectOf(tx, shipped, await calendarWithout(tx, shipped, id))
    await markCalendarNoticeWithdrawn(tx, id, at)
    record({ act: 'calendar.withdraw', on: { kind: 'calendar', id: String(id) }, why, refs: { year: String(row.year) } })
    return effect
  })
}

async function calendarWithout(db: Db, shipped: readonly CalendarText[], id: number) {
  const left = noticesThatCount((await listCalendarNotices(db)).filter((row) => row.id !== id))
  return readCalendars([...shipped, ...left.map((row) => ({ file: noticeFile(row.year), text: row.yaml }))]).calendar
}
