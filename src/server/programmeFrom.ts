import { readProgramme } from '../programme/readProgramme.ts'
import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { ServedProgramme } from '../sheets/Served.ts'
import type { ProgrammeFolder } from './programmeFolders.ts'

/** What a folder holds: a programme that can be used, or every mistake in it. One that cannot be read leaves the others as they are. 读入方案 */
export function programmeFrom({ name, files }: ProgrammeFolder): ServedProgramme | BrokenProgramme {
  const { programme, hash, errors, warnings } = readProgramme(files)
  if (!programme || hash === null || errors.length > 0) return { state: 'broken', id: name, issues: errors }
  return { state: 'ready', id: programme.id, programme, hash, notice: files[programme.notice.text] ?? '', warnings }
}
