import { dirname, join, resolve } from 'node:path'
import { prepare, type ReadyProgramme } from '../assess.ts'
import type { ProgrammeIssue } from '../model/ProgrammeIssue.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { ProgrammeError } from '../programme/ProgrammeError.ts'
import { openRoundFile } from '../rounds/files/RoundFile.ts'
import { readRound } from '../rounds/files/readRound.ts'
import { openCalendars, withCalendarFiles } from './calendars.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { readBytes, readText } from './files.ts'
import type { Io } from './Io.ts'
import { openProgramme, type ProgrammeFolder } from './programmeFolders.ts'

/** A programme that stands, with the files it was read from. 打开的方案 */
export interface OpenedProgramme extends ReadyProgramme {
  readonly folder: ProgrammeFolder
}

/** A round with its programme, ready to be scored. 打开的批次 */
export interface OpenedRound extends OpenedProgramme {
  readonly round: RoundFacts
  readonly notes: readonly ProgrammeIssue[]
}

const within = (folder: ProgrammeFolder, issues: readonly ProgrammeIssue[]): readonly ProgrammeIssue[] =>
  issues.map((issue) => ({ ...issue, file: join(folder.path, issue.file) }))

/** @throws CommandFailed with every mistake of the programme */
export function loadProgramme(folder: ProgrammeFolder): OpenedProgramme {
  try {
    return { folder, ...prepare(folder.files) }
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error
    throw new CommandFailed(EXIT.mistakes, `方案 ${folder.name} 有 ${error.issues.length} 处错误，不能计分`, within(folder, error.issues))
  }
}

/**
 * @param calendars files laid over the round's own calendar
 * @throws CommandFailed with every mistake of the round's files
 */
export const openRound = (io: Io, path: string, calendars: readonly string[] = []): OpenedRound =>
  openRoundUnder(io, path, (reference, home) => loadProgramme(openProgramme(io, reference, home)), calendars)

/**
 * A round read against the programme that `programmeFor` gives for what its file names.
 *
 * @throws CommandFailed with every mistake of the round's files
 */
export function openRoundUnder(
  io: Io,
  path: string,
  programmeFor: (reference: string, home: string) => OpenedProgramme,
  calendars: readonly string[],
): OpenedRound {
  const { file, issues } = openRoundFile(path, readText(io, path))
  if (!file) throw new CommandFailed(EXIT.mistakes, `批次文件有 ${issues.length} 处错误`, issues)
  const home = dirname(path)
  const programme = programmeFor(file.programme, home)
  const open = (name: string) => {
    try {
      return { bytes: readBytes(io, resolve(io.cwd, home, name)) }
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error
      return { refused: error.message.replace(/^.*?：/u, '') }
    }
  }
  const read = readRound(file, programme.compiled.programme, open, openCalendars(io).calendar)
  if (!read.round) throw new CommandFailed(EXIT.mistakes, `批次的文件有 ${read.issues.length} 处错误`, read.issues)
  const calendar = withCalendarFiles(io, read.round.calendar, calendars)
  return { ...programme, round: { ...read.round, calendar }, notes: read.notes }
}
