import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CalendarData } from '../src/model/RoundFacts.ts'
import { readCalendars, type CalendarText, type ReadCalendars } from '../src/programme/calendars/readCalendars.ts'

const CALENDARS = join(import.meta.dirname, '../calendars')

/** The calendar files of the repository. */
export const ownCalendarTexts = (): readonly CalendarText[] =>
  readdirSync(CALENDARS)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(CALENDARS, file), 'utf8') }))

/** The same, read. */
export const ownCalendars = (): ReadCalendars => readCalendars(ownCalendarTexts())

/** The calendar that comes with the program: 2018 to 2026. */
export const ownCalendar = (): CalendarData => ownCalendars().calendar
