import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { isProgrammeFile } from '../programme/isProgrammeFile.ts'

/** The files of one programme, by their path within its folder. 方案文件夹 */
export interface ProgrammeFolder {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
}

/** Reads every programme below a folder, in the order of their names, or the one that the folder itself is. */
export async function readProgrammeFolders(root: string): Promise<readonly ProgrammeFolder[]> {
  const entries = await readdir(root, { withFileTypes: true })
  if (entries.some(({ name }) => name === 'programme.yaml')) return [{ name: basename(root), files: await readFiles(root) }]
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
  return Promise.all(names.map(async (name) => ({ name, files: await readFiles(join(root, name)) })))
}

async function readFiles(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && isProgrammeFile(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const read = paths.map(async (path) => [relative(folder, path).split(sep).join('/'), await readFile(path, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}
