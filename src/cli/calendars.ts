import { join } from 'node:path'
import type { CalendarData } from '../model/RoundFacts.ts'
import { readCalendars, type CalendarText, type ReadCalendars } from '../programme/calendars/readCalendars.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { readText } from './files.ts'
import type { Io } from './Io.ts'

/** Lays calendar files over the round's calendar. */
export const CALENDAR_OPTION = {
  flags: '--calendar <file>',
  help: '再叠加一个日历文件（下一年的放假安排、本地的放假日），可写几次，后写的为准',
  repeatable: true,
} as const

function ownTexts(io: Io): readonly CalendarText[] {
  const names = io.listFiles(io.ownCalendars) ?? []
  const yearly = names.filter((name) => /^\d{4}\.yaml$/.test(name))
  if (yearly.length === 0) throw new CommandFailed(EXIT.file, '程序自带的放假安排（calendars 文件夹）不见了，请重新安装')
  return yearly.map((name) => ({ file: `calendars/${name}`, text: readText(io, join(io.ownCalendars, name)) }))
}

const textsAt = (io: Io, paths: readonly string[]): readonly CalendarText[] => paths.map((file) => ({ file, text: readText(io, file) }))

function withoutIssues(read: ReadCalendars): ReadCalendars {
  if (read.issues.length > 0) throw new CommandFailed(EXIT.mistakes, `日历文件有 ${read.issues.length} 处错误`, read.issues)
  return read
}

/**
 * The calendar that comes with the program, with files laid over it. 日历
 *
 * @throws CommandFailed with every mistake of the files
 */
export const openCalendars = (io: Io, paths: readonly string[] = []): ReadCalendars =>
  withoutIssues(readCalendars([...ownTexts(io), ...textsAt(io, paths)]))

/**
 * A round's calendar with files laid over it.
 *
 * @throws CommandFailed with every mistake of the files
 */
export const withCalendarFiles = (io: Io, calendar: CalendarData, paths: readonly string[]): CalendarData =>
  paths.length === 0 ? calendar : withoutIssues(readCalendars(textsAt(io, paths), calendar)).calendar
