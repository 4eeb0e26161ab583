import { dirname, join, resolve } from 'node:path'
import { exportProgramme } from '../../rounds/life/programmes/exportProgramme.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { refusalOf, writeText } from '../files.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'

/** Never among what lies there already: the folder would be another programme then. */
function refuseFull(io: Io, folder: string): void {
  if ((io.listFiles(resolve(io.cwd, folder)) ?? []).length === 0) return
  throw new CommandFailed(EXIT.file, `文件夹 ${folder} 里已经有文件，没有导出。请换一个空文件夹，或者还没有的文件夹`)
}

function makeFolder(io: Io, folder: string): void {
  try {
    io.makeFolder(resolve(io.cwd, folder))
  } catch (error) {
    throw new CommandFailed(EXIT.file, `建不了文件夹 ${folder}：${refusalOf(error)}`)
  }
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  const [reference, folder] = [argument(called, 'published'), argument(called, 'folder')]
  refuseFull(io, folder)
  const { id, version, hash, files } = await withData(called, io, ({ store }) => exportProgramme(store.db, reference))
  for (const [path, text] of Object.entries(files)) {
    makeFolder(io, dirname(join(folder, path)))
    writeText(io, join(folder, path), text)
  }
  const count = Object.keys(files).length
  if (flag(called, 'json')) printJson(io, { id, version, hash, folder, files: count })
  else io.out(`已导出 ${id} 第${version}版，${count} 个文件，在 ${folder}\n指纹 ${hash}\n`)
  return EXIT.fine
}

/** Writes a published programme's folder again. 导出方案 */
export const programmeExport: Command = {
  name: 'programme export',
  summary: '把已发布的方案写回文件夹：再检查、再发布，指纹不变',
  arguments: [
    { name: '<published>', help: '指纹（至少前8位），或者方案编号（取最新一版）' },
    { name: '<folder>', help: '写到哪个文件夹；要么还没有，要么是空的' },
  ],
  options: [DATA_OPTION],
  run,
}
