import { yearOf, type CalendarDate } from '../model/CalendarDate.ts'
import type { CalendarData } from '../model/RoundFacts.ts'
import type { CalendarPart, HolidayNotice } from './HolidayNotice.ts'

/** Is the day off or worked, and by whose word. */
interface DayWord {
  readonly off: boolean
  readonly notice: HolidayNotice
}

/** A day of which a later notice says otherwise than an earlier one. 前后两份通知说法不同的一天 */
export interface OverruledDay {
  readonly day: CalendarDate
  readonly earlier: DayWord
  readonly later: DayWord
}

/** One calendar from several files. 合并的日历 */
export interface CombinedCalendar {
  readonly calendar: CalendarData
  readonly overruled: readonly OverruledDay[]
}

const NO_NOTICE: HolidayNotice = { title: '原有的工作日历', holidays: [] }

/**
 * Lays files over a calendar: of a day of which several notices speak, the last one's word holds. A notice may set days of the year
 * before (元旦 of 2019 began on 2018-12-30); days of years that nobody covers are left out, for nothing may be counted there. 合并日历
 */
export function combineParts(base: CalendarData, parts: readonly CalendarPart[]): CombinedCalendar {
  const years = [...new Set([...base.years, ...parts.flatMap((part) => part.years)])].sort((a, b) => a - b)
  const words = new Map<CalendarDate, DayWord>()
  const overruled = new Map<CalendarDate, OverruledDay>()
  const say = (days: readonly CalendarDate[], later: DayWord): void => {
    for (const day of days) {
      const earlier = words.get(day)
      if (earlier && earlier.off !== later.off) overruled.set(day, { day, earlier, later })
      words.set(day, later)
    }
  }
  say(base.holidays, { off: true, notice: NO_NOTICE })
  say(base.workdays, { off: false, notice: NO_NOTICE })
  for (const notice of parts.flatMap(({ notices }) => notices)) {
    for (const { off, workdays } of notice.holidays) {
      say(off, { off: true, notice })
      say(workdays, { off: false, notice })
    }
  }
  const covered = new Set(years)
  const days = [...words].filter(([day]) => covered.has(yearOf(day))).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    calendar: {
      years,
      holidays: days.flatMap(([day, { off }]) => (off ? [day] : [])),
      workdays: days.flatMap(([day, { off }]) => (off ? [] : [day])),
    },
    overruled: [...overruled.values()],
  }
}

/** A calendar that covers nothing. 空日历 */
export const EMPTY_CALENDAR: CalendarData = { years: [], holidays: [], workdays: [] }
