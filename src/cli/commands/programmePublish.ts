import { TERMINAL } from '../../model/Actor.ts'
import { publishProgramme, type Published } from '../../rounds/life/programmes/publishProgramme.ts'
import { readProgrammeZip } from '../../rounds/life/programmes/readProgrammeZip.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import { readBytes } from '../files.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { printIssues } from '../print/issues.ts'
import { openProgramme } from '../programmeFolders.ts'

const filesOf = async (io: Io, path: string): Promise<Readonly<Record<string, string>>> =>
  /\.zip$/i.test(path) ? readProgrammeZip(readBytes(io, path)) : openProgramme(io, path).files

function print({ id, version, title, hash, already, warnings }: Published): string {
  const done = already ? '以前已经发布过同样的内容，这次没有改动' : '已发布'
  const noted = warnings.length === 0 ? '' : `另有 ${warnings.length} 处提醒，请看一看：\n${printIssues(warnings, '  ')}`
  return `${done}：${title}（${id} 第${version}版）\n指纹 ${hash}\n${noted}`
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  const files = await filesOf(io, argument(called, 'programme'))
  const published = await withData(called, io, ({ store }) => publishProgramme(store, TERMINAL, files, option(called, 'why')))
  if (flag(called, 'json')) printJson(io, published)
  else io.out(print(published))
  return EXIT.fine
}

/** Publishes a programme into the database. 发布方案 */
export const programmePublish: Command = {
  name: 'programme publish',
  summary: '发布方案：检查无误后按指纹存入数据库，此后可以用它建立考核批次；发布过的不会改变',
  arguments: [{ name: '<programme>', help: '方案文件夹、装着它的 ZIP 压缩包，或者自带方案的编号' }],
  options: [{ flags: '--why <text>', help: '发布的理由，记入日志' }, DATA_OPTION],
  run,
}
