import type { Change } from '../../engine/whatIf/Change.ts'
import { effectOf, smallestChanges, type Effect } from '../../engine/whatIf/whatIf.ts'
import type { Check } from '../../model/Check.ts'
import type { Row, Unit } from '../../model/Facts.ts'
import { readAnswerValue } from '../../programme/facts/readAnswerValue.ts'
import { askedOfGroups } from '../../programme/askedChecks.ts'
import { IssueList } from '../../programme/IssueList.ts'
import { findAsked } from '../../programme/facts/readAnswer.ts'
import { readYaml } from '../../programme/yaml/readYaml.ts'
import { CALENDAR_OPTION } from '../calendars.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import { findRoundUnit } from '../findRoundUnit.ts'
import type { Io } from '../Io.ts'
import { openRound, type OpenedRound } from '../openRound.ts'
import { hasNoMarks, printPoints } from '../../engine/print.ts'
import { printTable } from '../print/columns.ts'
import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import { verdictsText } from '../print/outcome.ts'
import { roundHead } from '../print/roundHead.ts'
import { gradeText, placeText, standingData } from '../print/standing.ts'
import { valueText } from '../print/valueText.ts'

/** More lines than this nobody weighs against each other. */
const MOST_SHOWN = 20

const checkIn = ({ compiled }: OpenedRound, unit: Unit, id: string): Check => {
  const found = compiled.treeOf(unit.group).checks.find(({ check }) => check.id === id)?.check
  if (!found) throw new TypeError(`no check ${id}`)
  return found
}

/** `7.updated=是`, the answer in the notation of the format. */
function changeFrom(text: string, opened: OpenedRound, unit: Unit): Change {
  const at = text.indexOf('=')
  if (at < 1) throw new CommandFailed(EXIT.usage, `“${text}”写得不对：--set 写成 检查点=答案，如 --set 7.updated=是`)
  const issues = new IssueList()
  const place = { file: '--set', line: 1, column: 1 }
  const asked = findAsked(text.slice(0, at).trim(), askedOfGroups(opened.compiled.programme)(unit.group), place, issues)
  const source = asked && readYaml('--set', text.slice(at + 1), issues)
  const value = asked && source && readAnswerValue(source, asked.check, issues)
  if (!asked || value === null) throw new CommandFailed(EXIT.mistakes, '--set 写的答案不能用', issues.inOrder())
  return { unit: unit.id, check: asked.check.id, value }
}

/** The rows that stand now, strongest lane last so that it wins. */
function rowsNow({ round }: OpenedRound, unit: Unit, check: string): readonly Row[] {
  const answers = round.units.find((one) => one.unit.id === unit.id)?.facts.answers[check] ?? []
  return answers.flatMap(({ value }) => (typeof value === 'object' && 'rows' in value ? value.rows : []))
}

/** The notice's own numbers, and the names of what it did not number. */
function itemsText(nodes: Effect['nodes'], { compiled }: OpenedRound, unit: Unit): string {
  const names = new Map(compiled.treeOf(unit.group).nodes.map(({ node }) => [node.code, node.name]))
  return [...new Set(nodes.map((code) => (isNoticeNumber(code) ? code : (names.get(code) ?? code))))].join('；')
}

const arrow = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`)

function effectRow({ change, nodes, before, after, verdicts, others }: Effect, opened: OpenedRound, unit: Unit): readonly string[] {
  const check = checkIn(opened, unit, change.check)
  const { decimals } = opened.compiled.programme.printing
  return [
    itemsText(nodes, opened, unit),
    `${check.ask}：${valueText(change.value, check, rowsNow(opened, unit, change.check))}`,
    hasNoMarks(before) ? '' : arrow(printPoints(before.total, decimals).text, printPoints(after.total, decimals).text),
    hasNoMarks(before) ? '' : arrow(placeText(before), placeText(after)),
    arrow(gradeText(before), gradeText(after)),
    verdicts ? arrow(verdictsText(verdicts.before), verdictsText(verdicts.after)) : '',
    others.length === 0 ? '' : `${others.length} 个`,
  ]
}

const COLUMNS = ['指标', '改动', '得分', '名次', '等次', '结论', '影响其他单位'].map((title) => ({ title }))

function printOthers({ others }: Effect): string {
  if (others.length === 0) return '其他单位的名次、等次不变\n'
  const rows = others.map(({ before, after }) => [
    after.name,
    arrow(placeText(before), placeText(after)),
    arrow(gradeText(before), gradeText(after)),
  ])
  return `其他单位\n${printTable([{ title: '单位' }, { title: '名次' }, { title: '等次' }], rows, '  ')}`
}

const effectData = ({ change, nodes, before, after, moved, verdicts, others }: Effect, decimals: number) => ({
  change,
  nodes,
  moved,
  before: standingData(before, decimals),
  after: standingData(after, decimals),
  ...(verdicts ? { verdicts } : {}),
  others: others.map((other) => ({ before: standingData(other.before, decimals), after: standingData(other.after, decimals) })),
})

function run(called: Called, io: Io) {
  const opened = openRound(io, argument(called, 'round'), texts(called, 'calendar'))
  const { round, compiled } = opened
  const unit = findRoundUnit(round, option(called, 'unit') ?? '')
  const { printing, gradeNames } = compiled.programme
  const set = option(called, 'set')
  const grade = option(called, 'grade')
  if (grade !== undefined && !gradeNames.includes(grade))
    throw new CommandFailed(EXIT.usage, `方案没有“${grade}”这个等次：可以是 ${gradeNames.join('、') || '（不定等次）'}`)
  const effects =
    set === undefined ? smallestChanges(compiled, round, unit.id, grade) : [effectOf(compiled, round, changeFrom(set, opened, unit))]
  if (flag(called, 'json')) {
    printJson(io, {
      round: round.id,
      demonstration: round.demonstration,
      unit: unit.id,
      changes: effects.map((effect) => effectData(effect, printing.decimals)),
    })
    return EXIT.fine
  }
  io.out(`${roundHead(opened)}${unit.name}\n\n`)
  const [only] = effects
  if (!only) io.out(`改动任何一个答案，${gradeNames.length === 0 ? '结论' : '等次'}都不${grade === undefined ? '变' : `会成为${grade}`}\n`)
  else
    io.out(
      printTable(
        COLUMNS,
        effects.slice(0, MOST_SHOWN).map((effect) => effectRow(effect, opened, unit)),
        '  ',
      ),
    )
  if (effects.length > MOST_SHOWN) io.out(`  另有 ${effects.length - MOST_SHOWN} 种改动，用 --json 列出全部\n`)
  if (only && set !== undefined && !hasNoMarks(only.before)) io.out(`\n${printOthers(only)}`)
  return EXIT.fine
}

/** What would change if an answer were another. 假设 */
export const whatIf: Command = {
  name: 'what-if',
  summary: '假设：最少改动哪个答案会换等次、换结论；或者改一个答案，全组怎样变',
  arguments: [{ name: '<round>', help: '批次文件（YAML 或 JSON）' }],
  options: [
    { flags: '--unit <name>', help: '单位（必写）' },
    { flags: '--grade <grade>', help: '只找能到这个等次的改动' },
    { flags: '--set <check=answer>', help: '改成这个答案，如 7.updated=是' },
    CALENDAR_OPTION,
  ],
  run,
}
