import { fileURLToPath } from 'node:url'
import type { ReadFiles } from '../rounds/life/programmes/publishProgramme.ts'
import { readProgramme } from '../programme/readProgramme.ts'
import { readProgrammeFolders } from './programmeFolders.ts'

const FOLDER = fileURLToPath(new URL('../../programmes', import.meta.url))

let read: Promise<readonly ReadFiles[]> | undefined

/** The programmes of real notices that come with the program; read once. 自带的方案 */
export const shippedProgrammes = (): Promise<readonly ReadFiles[]> => (read ??= readAll())

async function readAll(): Promise<readonly ReadFiles[]> {
  const folders = (await readProgrammeFolders(FOLDER)).filter(({ files }) => 'programme.yaml' in files)
  return folders.flatMap(({ files }) => {
    const { programme, hash, warnings } = readProgramme(files)
    return programme && hash !== null && !programme.invented ? [{ programme, hash, warnings, files }] : []
  })
}
