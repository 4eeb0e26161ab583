import { writeAnswersTemplate } from '../../rounds/files/writeAnswersTemplate.ts'
import { assessorNamed } from '../../rounds/files/askedOfUnit.ts'
import { suggest } from '../../programme/reading/nearest.ts'
import type { Programme } from '../../model/Programme.ts'
import { readCsv } from '../../notices/readers/csv.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'
import { writeText } from '../files.ts'
import type { Io } from '../Io.ts'
import { openRound } from '../openRound.ts'

function run(called: Called, io: Io) {
  const { round, compiled } = openRound(io, argument(called, 'round'))
  const text = [...writeAnswersTemplate(round, compiled.programme, assessorOf(called, compiled.programme))].join('')
  const target = option(called, 'output')
  if (target !== undefined) {
    writeText(io, target, text)
    io.err(`已写出 ${target}\n`)
  } else if (flag(called, 'json')) {
    const [head, ...rows] = readCsv('', new TextEncoder().encode(text)).rows.map(({ cells }) => cells)
    printJson(io, { columns: head ?? [], rows })
  } else io.out(text)
  return EXIT.fine
}

/** The assessor whose rows are wanted. */
function assessorOf(called: Called, programme: Programme): string | undefined {
  const spelling = option(called, 'assessor')
  if (spelling === undefined) return undefined
  const found = assessorNamed(programme, spelling)
  if (found) return found.name
  const names = (programme.assessors ?? []).map(({ name }) => name)
  throw new CommandFailed(
    EXIT.usage,
    `方案里没有牵头单位“${spelling}”。${names.length === 0 ? '这个方案没有写牵头单位，去掉 --assessor' : suggest(spelling, names, `可以是：${names.join('、')}`)}`,
  )
}

/** Writes a table to fill in: every unit and check, what is known already filled in. 答案空表 */
export const answersTemplate: Command = {
  name: 'answers-template',
  summary: '写出答案表（CSV）：一个单位的一个检查点一行，已有的答案填好；填完后在批次文件里用 answers-file 引用',
  arguments: [{ name: '<round>', help: '批次文件（YAML 或 JSON）' }],
  options: [
    { flags: '-o, --output <file>', help: '写到这个文件；不写时打印出来' },
    { flags: '--assessor <name>', help: '只要这个牵头单位来评的行' },
  ],
  run,
}
