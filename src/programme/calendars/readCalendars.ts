import { combineParts, EMPTY_CALENDAR, type CombinedCalendar } from '../../calendar/combineParts.ts'
import type { CalendarPart } from '../../calendar/HolidayNotice.ts'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import { IssueList } from '../IssueList.ts'
import { readYaml } from '../yaml/readYaml.ts'
import { readCalendarPart } from './readCalendarPart.ts'

/** A calendar file's name and text. */
export interface CalendarText {
  readonly file: string
  readonly text: string
}

/** The files read one by one and together, with every mistake of all of them. */
export interface ReadCalendars extends CombinedCalendar {
  readonly parts: readonly CalendarPart[]
  readonly issues: readonly ProgrammeIssue[]
}

/** Reads calendar files and lays them over a calendar, in their order; what a later one says of a day holds. 读日历 */
export function readCalendars(texts: readonly CalendarText[], base: CalendarData = EMPTY_CALENDAR): ReadCalendars {
  const issues = new IssueList()
  const parts = texts.flatMap(({ file, text }) => {
    const value = readYaml(file, text, issues)
    return value ? [readCalendarPart(file, value, issues)] : []
  })
  return { parts, issues: issues.inOrder(), ...combineParts(base, parts) }
}
