import { CalendarContradicts } from '../../calendar/CalendarContradicts.ts'
import { workCalendarFrom } from '../../calendar/WorkCalendar.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import { readCalendars, type CalendarText } from '../../programme/calendars/readCalendars.ts'
import type { Db } from '../../store/Db.ts'
import { listCalendarNotices, noticesThatCount, openRoundCalendars } from '../../store/queries/calendars.ts'
import { differingDays, effectiveCalendar, noticeFile } from './effectiveCalendar.ts'

/** A year's notices as an administrator puts them in, in the form of `calendars/`. */
export interface CalendarNotice {
  readonly year: number
  readonly yaml: string
}

/** What a notice would change, told before it is put in. 节假日安排的影响 */
export interface CalendarEffect {
  readonly calendar: CalendarData
  /** Days that are worked or off otherwise than before. */
  readonly changedDays: readonly string[]
  /** Rounds that are not settled and count otherwise; they keep the calendar that they froze when they were opened. */
  readonly rounds: readonly { readonly id: string; readonly title: string; readonly days: readonly string[] }[]
}

/**
 * Reads a notice and holds it against what counts now; changes nothing. 预览节假日安排
 *
 * @throws Refusal with every mistake, also where dates are not those of the notice's own words
 */
export async function previewCalendarNotice(
  db: Db,
  shipped: readonly CalendarText[],
  { year, yaml }: CalendarNotice,
): Promise<CalendarEffect> {
  const text = { file: noticeFile(year), text: yaml }
  const { parts, issues } = readCalendars([text])
  const faults = issues.map(({ line, message, remedy }) => `第${line}行：${message}。${remedy}`)
  if (parts.every(({ years }) => !years.includes(year))) faults.push(`这份安排没有写明是${year}年的。请写上 year: ${year}`)
  if (faults.length > 0)
    throw new Refusal('invalid', 'calendar-faulty', `${year}年的节假日安排有${faults.length}处需要改正，没有登记。`, faults)
  const others = noticesThatCount(await listCalendarNotices(db)).filter((row) => row.year !== year)
  const after = readCalendars([...shipped, ...others.map((row) => ({ file: noticeFile(row.year), text: row.yaml })), text]).calendar
  refuseContradiction(after)
  return effectOf(db, shipped, after)
}

/** What counts otherwise once the calendar is another. */
export async function effectOf(db: Db, shipped: readonly CalendarText[], after: CalendarData): Promise<CalendarEffect> {
  const before = (await effectiveCalendar(db, shipped)).calendar
  const rounds = (await openRoundCalendars(db)).map(({ id, title, calendar }) => ({ id, title, days: differingDays(calendar, after) }))
  return { calendar: after, changedDays: differingDays(before, after), rounds: rounds.filter(({ days }) => days.length > 0) }
}

function refuseContradiction(calendar: CalendarData): void {
  try {
    workCalendarFrom(calendar)
  } catch (error) {
    if (error instanceof CalendarContradicts) throw new Refusal('invalid', 'calendar-faulty', `${error.message}。`)
    throw error
  }
}
