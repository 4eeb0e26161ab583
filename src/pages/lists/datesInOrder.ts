import type { CalendarDate } from '../../model/CalendarDate.ts'
import { yearOfAddress } from '../dates/dateOfAddress.ts'
import { realDay, type MonthDay } from '../dates/findDates.ts'
import { lastBefore } from '../dates/lastBefore.ts'
import type { DaysAgo, RowDate } from './rowDate.ts'

/** A row's day and where the row leads, which may carry a year. 条目的日期 */
export interface DatedRow {
  readonly day: Exclude<RowDate, DaysAgo>
  readonly address: string
}

/** Rows that may be pinned on top of a list, whatever their age: they tell nothing of those below. */
const PINNED = 3

/**
 * The days of a list whose rows show month and day only: by the year in the row's address, by the day on which the page was read, by the rows around it. 月日补年
 *
 * Lists begin with the newest. A row that nothing gives a year stays undated.
 */
export function datesInOrder(rows: readonly DatedRow[], readOn: CalendarDate | null): readonly (CalendarDate | null)[] {
  const days: (CalendarDate | null)[] = []
  rows.forEach(({ day, address }, at) => {
    if (day === null || typeof day === 'string') days.push(day)
    else {
      const before = readOn !== null && at <= PINNED ? null : days.findLast((one) => one !== null)
      days.push(
        fromAddress(day, address) ?? (before ? fromBefore(day, before) : null) ?? lastBefore(day, readOn) ?? fromAfter(day, rows, at),
      )
    }
  })
  return days
}

function fromAddress({ month, day }: MonthDay, address: string): CalendarDate | null {
  const year = yearOfAddress(address)
  return year === null ? null : realDay(year, month, day)
}

/** Rows go back in time: what is months younger than the row above is of the year before; a little younger is out of order. */
function fromBefore({ month, day }: MonthDay, before: CalendarDate): CalendarDate | null {
  const year = Number(before.slice(0, 4))
  return realDay(month - Number(before.slice(5, 7)) >= 3 ? year - 1 : year, month, day)
}

function fromAfter({ month, day }: MonthDay, rows: readonly DatedRow[], at: number): CalendarDate | null {
  const after = rows.slice(at + 1, at + 50).find((row) => typeof row.day === 'string')?.day
  if (typeof after !== 'string') return null
  const year = Number(after.slice(0, 4))
  return realDay(Number(after.slice(5, 7)) - month >= 3 ? year + 1 : year, month, day)
}
