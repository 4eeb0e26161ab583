import { demonstrationRound } from '../../rounds/demonstration/demonstrationRound.ts'
import { roundFileContent, writeRoundFile } from '../../rounds/files/writeRoundFile.ts'
import { CALENDAR_OPTION, openCalendars } from '../calendars.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import { writeText } from '../files.ts'
import type { Io } from '../Io.ts'
import { loadProgramme } from '../openRound.ts'
import { openProgramme } from '../programmeFolders.ts'

function run(called: Called, io: Io) {
  const reference = argument(called, 'programme')
  const { compiled } = loadProgramme(openProgramme(io, reference))
  const own = openCalendars(io, []).calendar
  const round = demonstrationRound(compiled, openCalendars(io, texts(called, 'calendar')).calendar)
  if (flag(called, 'json')) {
    printJson(io, roundFileContent(round, compiled.programme, reference, own))
    return EXIT.fine
  }
  const text = `# 演示：单位和答案都是编出来的，示例县并不存在。写法见 docs/manual/round-file.md\n${writeRoundFile(round, compiled.programme, reference, own)}`
  const target = option(called, 'output')
  if (target === undefined) io.out(text)
  else {
    writeText(io, target, text)
    io.err(`已写出 ${target}\n`)
  }
  return EXIT.fine
}

/** Writes a demonstration round as a round file to begin with. 演示批次 */
export const demo: Command = {
  name: 'demo',
  summary: '写出一个演示批次：真实的方案，示例县的单位和答案；可以改成自己的批次文件',
  arguments: [{ name: '<programme>', help: '方案编号或文件夹' }],
  options: [{ flags: '-o, --output <file>', help: '写到这个文件；不写时打印出来' }, CALENDAR_OPTION],
  run,
}
