import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarData } from '../model/RoundFacts.ts'
import { readCalendars } from '../programme/calendars/readCalendars.ts'

/**
 * The State Council's holiday notices that come with the program, as one calendar. 自带的日历
 *
 * @throws where a file has a mistake: the program would count wrong days
 */
export async function readOwnCalendar(folder: string): Promise<CalendarData> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.yaml$/.test(name)).sort()
  const texts = await Promise.all(names.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })))
  const { calendar, issues } = readCalendars(texts)
  if (issues.length > 0) throw new Error(issues.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`).join('\n'))
  return calendar
}
