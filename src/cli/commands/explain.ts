import { NO_MARKS } from '../../engine/print.ts'
import type { ExplainedAnswer, ExplainedNode, ExplainedRow, ExplainedStep } from '../../model/Explanation.ts'
import { CALENDAR_OPTION } from '../calendars.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { computeRound } from '../computeRound.ts'
import { EXIT } from '../ExitCode.ts'
import { findRoundUnit } from '../findRoundUnit.ts'
import type { Io } from '../Io.ts'
import { openRound } from '../openRound.ts'
import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import { verdictsText } from '../print/outcome.ts'
import { roundHead } from '../print/roundHead.ts'
import { gradeText, placeText, standingData } from '../print/standing.ts'

/** A row of a list as it was recorded. */
function rowLine({ id, cells, proof }: ExplainedRow, indent: string): string {
  const said = [...cells.map(({ label, value }) => `${label} ${value}`), ...(proof.length === 0 ? [] : [`佐证：${proof.join('、')}`])]
  return `${indent}- ${id}：${said.join('；')}\n`
}

function answerLine({ ask, object, answer, lane, by, at, why, proof, rows = [] }: ExplainedAnswer, indent: string): string {
  const source = [lane, by, at].filter((part) => part !== undefined && part !== '').join('，')
  const because = why === undefined ? '' : `，原因：${why}`
  const shown = proof.length === 0 ? '' : `；佐证：${proof.join('、')}`
  const told = `${indent}· ${ask}${object === undefined ? '' : `（${object}）`}：${answer}${because}${source === '' && shown === '' ? '' : `（${source}${shown}）`}\n`
  return [told, ...rows.map((row) => rowLine(row, `${indent}    `))].join('')
}

const stepLine = ({ sentence, clause, change, sure, readings }: ExplainedStep, indent: string): string => {
  const quoted = clause === undefined || sentence.includes(clause) ? '' : `  “${clause}”`
  const cited = readings.length === 0 ? '' : ` 〔口径 ${readings.join('、')}〕`
  return `${indent}${sure ? '→' : '⇢'} ${sentence}${change === '' || sentence.includes(change) ? '' : `（${change}）`}${quoted}${cited}\n`
}

const numberOf = ({ code }: ExplainedNode): string => (isNoticeNumber(code) ? `${code} ` : '')

/** Rows that have their marks as their scale print so that they add up; a fraction of marks is told apart from the stroke. */
function scoreOf({ of, marks, points, worth }: ExplainedNode): string {
  if (of === null) return points.text
  return `${of === marks ? worth.text : points.text}${of.includes('/') ? `（满分${of}）` : ` / ${of}`}`
}

/** A column of a website says its problems, where a row with marks has points; whoever has no marks says nothing. */
function outcomeOf(node: ExplainedNode): string {
  if (node.applies === false && node.state === 'not-applicable') return '不适用'
  if (node.points.text !== NO_MARKS.text) return scoreOf(node)
  if (node.role !== 'column') return ''
  const problems = node.steps.flatMap(({ finding, sure }) => (finding === undefined ? [] : [`${finding}${sure ? '' : '（待定）'}`]))
  return problems.length === 0 ? '没有问题' : problems.join('、')
}

/** Columns that others keep are not this unit's, nor is a level under which nothing is. */
const isOthers = ({ role, applies, children }: ExplainedNode): boolean =>
  role === 'column' ? applies === false : children.length > 0 && children.every(isOthers)

/** What the assessor wrote of a problem, and what shows it. 问题描述、截屏 */
const descriptions = ({ answers }: ExplainedNode, { finding, checks }: ExplainedStep): readonly ExplainedAnswer[] =>
  finding === undefined ? [] : answers.filter(({ check, why, proof }) => checks.at(-1) === check && (why !== undefined || proof.length > 0))

/** The trace as an indented tree; answers stand where somebody looks closely. */
function printNode(node: ExplainedNode, depth: number, close: boolean): string {
  const indent = '  '.repeat(depth)
  const inner = `${indent}  `
  const said = [outcomeOf(node), verdictsText(node.verdicts)].filter((part) => part !== '')
  return [
    `${indent}${numberOf(node)}${[node.name, ...said].join('  ')}${node.applies === 'undecided' ? '  （是否适用未定）' : ''}\n`,
    ...(close ? node.answers.map((answer) => answerLine(answer, inner)) : []),
    ...node.steps.flatMap((step) => [
      stepLine(step, inner),
      ...(close ? [] : descriptions(node, step).map((answer) => answerLine(answer, `${inner}  `))),
    ]),
    ...node.untranslated.map((words) => `${inner}! 须由人决定：${words}\n`),
    ...node.children.filter((child) => !isOthers(child)).map((child) => printNode(child, depth + 1, close)),
  ].join('')
}

const nodesWith = (node: ExplainedNode, code: string): readonly ExplainedNode[] =>
  node.code === code && node.copy === undefined ? [node] : node.children.flatMap((child) => nodesWith(child, code))

function run(called: Called, io: Io) {
  const opened = openRound(io, argument(called, 'round'), texts(called, 'calendar'))
  const unit = findRoundUnit(opened.round, option(called, 'unit') ?? '')
  const { standings, explain } = computeRound(io, opened)
  const root = explain(unit.id)
  const standing = standings.tables.flatMap(({ lines }) => lines).find((line) => line.unit === unit.id)
  if (!root || !standing) throw new TypeError('a unit of the round without a result')
  const code = option(called, 'node')
  const nodes = code === undefined ? [root] : nodesWith(root, code)
  if (nodes.length === 0)
    throw new CommandFailed(EXIT.usage, `${unit.name}的评分表里没有编号“${code ?? ''}”：用 mingjing programme show 查看编号`)
  if (flag(called, 'json')) {
    printJson(io, {
      round: opened.round.id,
      demonstration: opened.round.demonstration,
      standing: standingData(standing, opened.compiled.programme.printing.decimals),
      nodes,
    })
    return EXIT.fine
  }
  const grade = gradeText(standing)
  const place = standing.place === null ? '' : `  名次 ${placeText(standing)}`
  io.out(`${roundHead(opened)}${unit.name}${place}${grade === '' ? '' : `  等次 ${grade}`}\n`)
  for (const sentence of standing.because) io.out(`  ${sentence}\n`)
  io.out(`\n${nodes.map((node) => printNode(node, 0, code !== undefined || flag(called, 'answers'))).join('')}`)
  return EXIT.fine
}

/** Prints why a unit has its points. 得分依据 */
export const explain: Command = {
  name: 'explain',
  summary: '说明一个单位的每一分为什么：逐项列出条文、依据和算法',
  arguments: [{ name: '<round>', help: '批次文件（YAML 或 JSON）' }],
  options: [
    { flags: '--unit <name>', help: '单位（必写）' },
    { flags: '--node <code>', help: '只看一项，并列出答案、来源和佐证' },
    { flags: '--answers', help: '各项都列出答案、来源和佐证' },
    CALENDAR_OPTION,
  ],
  run,
}
