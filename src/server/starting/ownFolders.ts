import { resolve } from 'node:path'
import { OptionsError } from './options.ts'
import { readProgrammeFolders, type ProgrammeFolder } from '../programmeFolders.ts'
import { startedIn } from './startedIn.ts'

/** The user's own programmes, as he named their folder. 自己的方案 */
export async function readOwnFolders(named: string): Promise<readonly ProgrammeFolder[]> {
  const root = resolve(startedIn(), named)
  try {
    const found = (await readProgrammeFolders(root)).filter(({ files }) => 'programme.yaml' in files)
    if (found.length > 0) return found
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new OptionsError(`读不了 --programmes 后面的文件夹“${named}”（${root}）：请看它在不在、是不是文件夹`)
  }
  throw new OptionsError(`文件夹“${named}”里没有方案：每个方案放在自己的文件夹里，其中有 programme.yaml`)
}
