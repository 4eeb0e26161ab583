import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CalendarText } from '../programme/calendars/readCalendars.ts'

const FOLDER = fileURLToPath(new URL('../../calendars', import.meta.url))

let texts: Promise<readonly CalendarText[]> | undefined

/** The holiday notices that come with the program; read once, for they come and go with it. 自带的节假日安排 */
export const shippedCalendars = (): Promise<readonly CalendarText[]> => (texts ??= readAll())

async function readAll(): Promise<readonly CalendarText[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}\.yaml$/.test(name)).sort()
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(FOLDER, file), 'utf8') })))
}
