import { dirname } from 'node:path'
import { compile } from '../engine/compile.ts'
import { Refusal } from '../model/Refusal.ts'
import { openRoundFile } from '../rounds/files/RoundFile.ts'
import { publishedProgramme } from '../rounds/life/terms/publishedProgramme.ts'
import type { Db } from '../store/Db.ts'
import { findProgrammes, findPublishedProgramme } from '../store/queries/programmes.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { readText } from './files.ts'
import type { Io } from './Io.ts'
import { loadProgramme, type OpenedProgramme } from './openRound.ts'
import { openProgramme } from './programmeFolders.ts'

/**
 * The published programme of a round file: of what somebody names, else of what the file names; an id, the beginning of a hash, or a
 * folder whose content was published. 批次所用的已发布方案
 */
export async function publishedProgrammeOf(db: Db, io: Io, path: string, named: string | undefined): Promise<OpenedProgramme> {
  const reference = named ?? referenceIn(io, path)
  const [listed] = await findProgrammes(db, reference)
  if (listed) {
    const compiled = compile(await publishedProgramme(db, listed.hash))
    return { folder: { path: reference, name: listed.id, files: {} }, hash: listed.hash, compiled }
  }
  const opened = loadProgramme(openProgramme(io, reference, named === undefined ? dirname(path) : '.'))
  if (await findPublishedProgramme(db, opened.hash)) return opened
  throw new Refusal('not-found', 'no-programme', `方案“${reference}”还没有发布，请先用 mingjing programme publish 发布，再导入批次。`)
}

function referenceIn(io: Io, path: string): string {
  const { file, issues } = openRoundFile(path, readText(io, path))
  if (!file) throw new CommandFailed(EXIT.mistakes, `批次文件有 ${issues.length} 处错误`, issues)
  return file.programme
}
