import { printPoints } from '../../engine/print.ts'
import type { StandingTable } from '../../model/Standing.ts'
import { CALENDAR_OPTION } from '../calendars.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { computeRound } from '../computeRound.ts'
import { EXIT } from '../ExitCode.ts'
import { exportOf } from '../exportOf.ts'
import { writeText } from '../files.ts'
import type { Io } from '../Io.ts'
import { openRound } from '../openRound.ts'
import { printTable } from '../print/columns.ts'
import { printIssues } from '../print/issues.ts'
import { gradeText, placeText, standingData } from '../print/standing.ts'
import { roundHead } from '../print/roundHead.ts'

const COLUMNS = [
  { title: '名次', right: true },
  { title: '单位' },
  { title: '类' },
  { title: '得分', right: true },
  { title: '等次' },
  { title: '说明' },
]

function printStandings({ name, ranked, lines }: StandingTable, decimals: number): string {
  const rows = lines.map((line) => [
    ranked > 0 ? placeText(line) : '',
    line.name,
    line.class ?? '',
    printPoints(line.total, decimals).text,
    gradeText(line),
    line.because.join('；'),
  ])
  return `${name}（${lines.length} 个单位${ranked > 0 ? `，${ranked} 个参加排名` : ''}）\n${printTable(COLUMNS, rows, '  ')}`
}

function run(called: Called, io: Io) {
  const opened = openRound(io, argument(called, 'round'), texts(called, 'calendar'))
  const assessment = computeRound(io, opened)
  const { standings, receipt } = assessment
  const { decimals } = opened.compiled.programme.printing
  const target = option(called, 'export')
  if (target !== undefined) writeText(io, target, exportOf(opened, assessment))
  if (flag(called, 'json')) {
    const { round, hash, compiled, notes } = opened
    printJson(io, {
      round: round.id,
      title: round.title,
      demonstration: round.demonstration,
      programme: { id: compiled.programme.id, hash },
      asOf: round.asOf,
      tables: standings.tables.map(({ name, ranked, lines }) => ({
        name,
        ranked,
        lines: lines.map((line) => standingData(line, decimals)),
      })),
      receipt,
      notes,
    })
    return EXIT.fine
  }
  if (opened.notes.length > 0) io.err(`提醒 ${opened.notes.length} 处\n${printIssues(opened.notes, '  ')}`)
  io.out(`${roundHead(opened)}\n${standings.tables.map((table) => printStandings(table, decimals)).join('\n')}\n回执 ${receipt.hash}\n`)
  if (target !== undefined) io.err(`已写出 ${target}\n`)
  return EXIT.fine
}

/** Scores a round and prints who stands where. 计分 */
export const score: Command = {
  name: 'score',
  summary: '计分、排名、定等次：区间表示还有答案未定；打印各组名次表和回执',
  arguments: [{ name: '<round>', help: '批次文件（YAML 或 JSON）' }],
  options: [{ flags: '--export <file>', help: '把方案原文、全部事实、结果和回执写进一个文件，任何人可以离线复算' }, CALENDAR_OPTION],
  run,
}
