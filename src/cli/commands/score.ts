import { inRosterOrder } from '../../engine/standing/inRosterOrder.ts'
import { hasNoMarks, printPoints } from '../../engine/print.ts'
import { problemsInWords } from '../../engine/words/problems.ts'
import type { Result } from '../../model/Result.ts'
import type { Standing, StandingTable } from '../../model/Standing.ts'
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
import { outcomeData, verdictsText } from '../print/outcome.ts'
import { roundHead } from '../print/roundHead.ts'

const COLUMNS = [
  { title: '名次', right: true },
  { title: '单位' },
  { title: '类' },
  { title: '得分', right: true },
  { title: '等次' },
  { title: '结论' },
  { title: '问题' },
  { title: '说明' },
]

type ResultOf = (unit: string) => Result

/** A programme without marks has nothing to print where others have points. */
const pointsText = (standing: Standing, decimals: number): string =>
  hasNoMarks(standing) ? '' : printPoints(standing.total, decimals).text

function printStandings({ name, ranked, lines }: StandingTable, resultOf: ResultOf, decimals: number): string {
  const rows = lines.map((line) => [
    ranked > 0 ? placeText(line) : '',
    line.name,
    line.class ?? '',
    pointsText(line, decimals),
    gradeText(line),
    verdictsText(resultOf(line.unit).root.verdicts ?? []),
    problemsInWords(resultOf(line.unit).root),
    line.because.join('；'),
  ])
  return `${name}（${lines.length} 个单位${ranked > 0 ? `，${ranked} 个参加排名` : ''}）\n${printTable(COLUMNS, rows, '  ')}`
}

function run(called: Called, io: Io) {
  const opened = openRound(io, argument(called, 'round'), texts(called, 'calendar'))
  const assessment = computeRound(io, opened)
  const { standings, receipt } = assessment
  const { decimals } = opened.compiled.programme.printing
  const results = new Map(standings.results.map((result) => [result.unit.id, result]))
  const resultOf: ResultOf = (unit) => {
    const result = results.get(unit)
    if (!result) throw new TypeError('a standing without a result')
    return result
  }
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
        lines: lines.map((line) => ({ ...standingData(line, decimals), ...outcomeData(resultOf(line.unit)) })),
      })),
      receipt,
      notes,
    })
    return EXIT.fine
  }
  if (opened.notes.length > 0) io.err(`提醒 ${opened.notes.length} 处\n${printIssues(opened.notes, '  ')}`)
  io.out(
    `${roundHead(opened)}\n${standings.tables
      .map((table) => printStandings({ ...table, lines: inRosterOrder(table, standings.results) }, resultOf, decimals))
      .join('\n')}\n回执 ${receipt.hash}\n`,
  )
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
