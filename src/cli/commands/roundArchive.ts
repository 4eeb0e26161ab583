import { resolve } from 'node:path'
import { writeNewFile } from '../../backup/taking/newFile.ts'
import { archiveRound } from '../../rounds/archive/archiveRound.ts'
import { recordArchive } from '../../rounds/archive/recordArchive.ts'
import { zipArchive } from '../../rounds/archive/zipArchive.ts'
import { TERMINAL } from '../../model/Actor.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'

function run(called: Called, io: Io): Promise<ExitCode> {
  const file = resolve(io.cwd, argument(called, 'file'))
  return withData(called, io, async ({ store }) => {
    const { name, entries } = await archiveRound(store, argument(called, 'round'), { files: flag(called, 'files') })
    const size = await writeNewFile(file, () => zipArchive(name, entries), [])
    await recordArchive(store, TERMINAL, { round: argument(called, 'round'), files: flag(called, 'files') ? 'yes' : 'no' })
    const files = entries.length + 1
    if (flag(called, 'json')) printJson(io, { file, size, files })
    else io.out(`已归档到 ${file}（${(size / 1_000_000).toFixed(1)} MB，${String(files)} 个文件）。里面的“说明.md”写着有什么、怎样核对。\n`)
    return EXIT.fine
  })
}

/** A settled round with all that it leaves behind, into one file. 批次归档 */
export const roundArchive: Command = {
  name: 'round archive',
  summary: '把做完最终定稿的批次归档成一个压缩包：方案、全部答案和得分、异议、审定、公布、佐证清单、操作日志',
  arguments: [
    { name: '<round>', help: '批次的编号，在批次网页的网址里' },
    { name: '<file>', help: '写成哪个文件（.zip）；已经有的文件不会被覆盖' },
  ],
  options: [{ flags: '--files', help: '连同佐证和公布的文件本身；不写就只有清单和指纹' }, DATA_OPTION],
  run,
}
