import { basename, isAbsolute, join, resolve } from 'node:path'
import { isProgrammeFile } from '../programme/isProgrammeFile.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'
import { readText } from './files.ts'
import type { Io } from './Io.ts'

/** The files of one programme, by their path within its folder. 方案文件夹 */
export interface ProgrammeFolder {
  readonly path: string
  readonly name: string
  readonly files: Readonly<Record<string, string>>
}

/** The folder's programme; null where it holds none. */
function folderAt(io: Io, path: string): ProgrammeFolder | null {
  const folder = resolve(io.cwd, path)
  const names = io.listFiles(folder)
  if (!names?.includes('programme.yaml')) return null
  const files = names.filter(isProgrammeFile).map((name) => [name, readText(io, join(folder, name))] as const)
  return { path, name: basename(folder), files: Object.fromEntries(files) }
}

const programmesIn = (io: Io, root: string): readonly string[] =>
  (io.listFiles(resolve(io.cwd, root)) ?? []).flatMap((file) => {
    const match = /^([^/]+)\/programme\.yaml$/.exec(file)
    return match ? [join(root, match[1] ?? '')] : []
  })

/** Where programmes are looked for by their id: the working folder's own first. */
const roots = (io: Io): readonly string[] =>
  io.listFiles(resolve(io.cwd, 'programmes')) ? ['programmes', io.ownProgrammes] : [io.ownProgrammes]

/** Paths of all programmes of the working folder, or else of those that come with the program. */
export const allProgrammes = (io: Io): readonly string[] => programmesIn(io, roots(io)[0] ?? '')

/**
 * A programme by its folder, or by its id.
 *
 * @param from the folder that a relative path starts from
 * @throws CommandFailed where there is none
 */
export function openProgramme(io: Io, reference: string, from = '.'): ProgrammeFolder {
  const byPath = folderAt(io, isAbsolute(reference) ? reference : join(from, reference)) ?? folderAt(io, reference)
  if (byPath) return byPath
  for (const root of roots(io)) {
    const found = folderAt(io, join(root, reference))
    if (found) return found
  }
  const known = [...new Set(roots(io).flatMap((root) => programmesIn(io, root).map((path) => basename(path))))]
  throw new CommandFailed(
    EXIT.file,
    `找不到方案“${reference}”：既不是装有 programme.yaml 的文件夹，也不是方案编号（现有：${known.join('、') || '没有'}）`,
  )
}
