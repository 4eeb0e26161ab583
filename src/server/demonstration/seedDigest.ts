import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { CalendarData } from '../../model/RoundFacts.ts'
import type { ProgrammeFolder } from '../programmeFolders.ts'

/** The folders of our own program on which an invented round depends. */
const MAKERS = ['model', 'calendar', 'programme', 'engine', 'rounds/best', 'rounds/demonstration', 'server/demonstration']

/** Of all that a demonstration is made of: programmes, calendar, and the code that reads and invents. 演示来历的指纹 */
export function seedDigest(folders: readonly ProgrammeFolder[], calendar: CalendarData): string {
  const hash = createHash('sha256').update(JSON.stringify(calendar))
  for (const { name, files } of folders) hash.update(JSON.stringify([name, files]))
  const root = join(import.meta.dirname, '../..')
  const extension = extname(import.meta.filename)
  for (const maker of MAKERS) {
    for (const file of codeIn(join(root, maker), extension)) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const codeIn = (folder: string, extension: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension) && !/\.(test|d)\.ts$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
