import { combineParts, EMPTY_CALENDAR } from '../../calendar/combineParts.ts'
import type { CalendarPart } from '../../calendar/HolidayNotice.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { IssueList } from '../IssueList.ts'
import type { Source, SourceText } from '../yaml/Source.ts'
import { readCalendarPart } from './readCalendarPart.ts'

/** How a round or an example names the calendar that comes with the program. 自带的日历 */
/** How a round file names the calendar that comes with the program. */
export const OWN_CALENDAR = '国务院'

/** What a stated calendar may rest on. */
export interface CalendarSources {
  /** The calendar that comes with the program; covers nothing where none was loaded. */
  readonly own: CalendarData
  /** Opens a named calendar file; null where it cannot, and says so itself. */
  readonly openFile: (name: SourceText) => Source | null
}

/**
 * A calendar as a round or an example states it: `国务院`, a file's name, days written in place, or a list of these, in which later ones
 * lie over earlier ones and `国务院` lies below all. 写明的日历
 */
export function readStatedCalendar(value: Source, { own, openFile }: CalendarSources, issues: IssueList): CalendarData {
  const items = value.kind === 'list' ? value.items : [value]
  let base = EMPTY_CALENDAR
  const parts = items.flatMap((item): readonly CalendarPart[] => {
    if (item.kind !== 'text') return [readCalendarPart(item.place.file, item, issues)]
    if (item.text === OWN_CALENDAR) {
      base = own
      if (own.years.length === 0)
        issues.add(
          item.place,
          'calendar',
          '这里没有装入国务院的放假安排',
          '写出放假日：calendar: {years: [2026], holidays: [...], workdays: [...]}',
        )
      return []
    }
    const opened = openFile(item)
    return opened ? [readCalendarPart(item.text, opened, issues)] : []
  })
  return combineParts(base, parts).calendar
}
