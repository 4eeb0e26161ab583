import { exportProgramme } from '../../rounds/life/programmes/exportProgramme.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { refuseFull, writeInto } from '../emptyFolder.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'

async function run(called: Called, io: Io): Promise<ExitCode> {
  const [reference, folder] = [argument(called, 'published'), argument(called, 'folder')]
  refuseFull(io, folder)
  const { id, version, hash, files } = await withData(called, io, ({ store }) => exportProgramme(store.db, reference))
  for (const [path, text] of Object.entries(files)) {
    writeInto(io, folder, path, new TextEncoder().encode(text))
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
