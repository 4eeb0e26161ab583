import { durationInWords } from '../../engine/words/duration.ts'
import { gradeRuleInWords, rankInWords } from '../../engine/words/grade.ts'
import { lineSentence } from '../../engine/words/line.ts'
import { nodeInWords } from '../../engine/words/node.ts'
import { scopeInWords } from '../../engine/words/scope.ts'
import { updatesInWords } from '../../engine/words/updates.ts'
import { vocabularyOf, type Vocabulary } from '../../engine/words/Vocabulary.ts'
import type { Check } from '../../model/Check.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme, Stage } from '../../model/Programme.ts'
import { latePolicyInWords, stageKindInWords } from '../../model/RoundStage.ts'
import { reportCopyInWords } from '../../model/SelfReport.ts'
import { argument, flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { loadProgramme } from '../openRound.ts'
import { checkHint } from '../print/checkHint.ts'
import { openProgramme } from '../programmeFolders.ts'

const cited = (readings: readonly string[]): string => (readings.length === 0 ? '' : ` 〔口径 ${readings.join('、')}〕`)

const checkLine = (check: Check, indent: string): string => `${indent}? ${check.id}  ${check.ask}（${checkHint(check)}）\n`

/** What the notice itself says of a node, word for word. */
function quotedLines({ text, standard, method, evidence, assessor, basis }: Node, indent: string): readonly string[] {
  const documents = basis.map(({ title, number, article, words }) => {
    const where = `《${title}》${number === undefined ? '' : `（${number}）`}${article ?? ''}`
    return words === undefined ? where : `${where}：“${words}”`
  })
  const said: readonly (readonly [string, string | undefined])[] = [
    ['原文', text?.replace(/\s*\n\s*/gu, '')],
    ['评分标准', standard],
    ['方式', method],
    ['依据', documents.join('；')],
    ['佐证', evidence],
    ['由谁评', assessor.join('、')],
  ]
  return said.flatMap(([label, words]) => (words === undefined || words === '' ? [] : [`${indent}${label}：${words}\n`]))
}

/** What is asked of every column stands with the node that holds them; a column says only what is its own. 栏目 */
function printColumn({ code, name, scope, text, column, readings }: Node, indent: string): string {
  const updates = column?.updates ? `，${updatesInWords(column.updates)}` : ''
  const content = text === undefined || text === '' ? '' : `  ${text.replace(/\s*\n\s*/gu, '')}`
  return `${indent}${code} ${name}${content}  保障单位：${scopeInWords(scope)}${updates}${cited(readings)}\n`
}

const firstColumn = (node: Node): Node | undefined =>
  node.role === 'column' ? node : node.children.map(firstColumn).find((found) => found !== undefined)

/** The rule and the checks of a column, once for all of them. */
function askedOfColumns(node: Node, words: Vocabulary, indent: string): string {
  const column = node.keepers ? firstColumn(node) : undefined
  if (!column) return ''
  const { lines, notes } = nodeInWords(column, words)
  return [
    `${indent}每个栏目（以 ${column.code} 为例）：\n`,
    ...lines.map((line) => `${indent}- ${lineSentence(line)}  “${line.clause}”${cited(line.readings)}\n`),
    ...notes.map((note) => `${indent}- ${note}\n`),
    ...column.checks.map((check) => checkLine(check, indent)),
  ].join('')
}

/** A node, the notice's words, its rule and its checks, then what hangs below it. */
function printNode(node: Node, words: Vocabulary, depth: number): string {
  const indent = '  '.repeat(depth)
  if (node.role === 'column') return printColumn(node, indent)
  const inner = `${indent}  `
  const said = nodeInWords(node, words)
  const about = [said.marks, said.scope].filter((part) => part !== '').join('，')
  return [
    `${indent}${node.code} ${node.name}${about === '' ? '' : `  ${about}`}${cited(node.readings)}\n`,
    ...quotedLines(node, inner),
    ...(said.start === null ? [] : [`${inner}${said.start}\n`]),
    ...said.lines.map((line) => `${inner}- ${lineSentence(line)}  “${line.clause}”${cited(line.readings)}\n`),
    ...said.notes.map((note) => `${inner}- ${note}\n`),
    ...(said.veto
      ? [`${inner}- 一票否决：${said.veto.condition} → ${said.veto.effect}  “${said.veto.clause}”${cited(said.veto.readings)}\n`]
      : []),
    ...node.untranslated.map((words) => `${inner}- 须由人决定：${words}\n`),
    ...node.checks.map((check) => checkLine(check, inner)),
    askedOfColumns(node, words, inner),
    ...(node.card ? [`${inner}（各单位的评分表接在这里）\n`] : []),
    ...node.children.map((child) => printNode(child, words, depth + 1)),
  ].join('')
}

function printGrades(programme: Programme, words: Vocabulary): string {
  const rules = programme.grades.map((rule) => gradeRuleInWords(rule, words))
  const lines = rules.flatMap((rule) => [
    ...rule.rows.map(({ grade, who }) => `  - ${rule.for}：${who} → ${grade}\n`),
    ...rule.notes.map((note) => `    ${note}\n`),
  ])
  const rank = programme.rank ? rankInWords(programme.rank).map((sentence) => `  - ${sentence}\n`) : []
  return lines.length + rank.length === 0 ? '' : `排名与等次\n${[...rank, ...lines].join('')}\n`
}

/** What is done when, what follows for who is late, and what units report of their self-check. */
function printStages({ stages, selfReport }: Programme): string {
  const lines = stages.map((stage) => {
    const said = [...stageTimes(stage), ...(stage.late === undefined ? [] : [latePolicyInWords(stage.late)])]
    const kind = stage.does === undefined ? '' : `（${stageKindInWords(stage.does)}）`
    return `  - ${stage.name}${kind}${said.length === 0 ? '' : `：${said.join('，')}`}\n`
  })
  const parts = (selfReport?.parts ?? []).map(({ name, scope }) => `  - ${name}${scope ? `：${scopeInWords(scope)}` : ''}\n`)
  return [
    lines.length === 0 ? '' : `阶段\n${lines.join('')}\n`,
    selfReport ? `自查报告（${selfReport.copies.map(reportCopyInWords).join('、')}）\n${parts.join('')}\n` : '',
  ].join('')
}

function stageTimes({ from, to, at, within, after, month, day }: Stage): readonly string[] {
  const days = from === undefined && to === undefined ? [] : [`${from ?? ''}至${to ?? ''}${at === undefined ? '' : ` ${at}`}`]
  const relative = within === undefined ? [] : [`${after ?? ''}后${durationInWords(within)}内`]
  return [...days, ...relative, ...(month === undefined ? [] : [`第${month}个月${day ?? ''}日前`])]
}

function printProgramme(programme: Programme, hash: string): string {
  const common = vocabularyOf(programme, null)
  const cards = programme.scorecards.map(
    (card) => `评分表 ${card.name}（${card.for.join('、')}）\n${printNode(card.root, vocabularyOf(programme, card), 1)}\n`,
  )
  const readings = programme.readings.map(
    ({ id, question, choice, why, decidedBy }) => `  ${id} ${question}\n     取：${choice}\n     因为：${why}（${decidedBy}）\n`,
  )
  return [
    `${programme.id}  ${programme.title}\n${programme.notice.issuer} ${programme.notice.number ?? ''} ${programme.notice.issued}\n指纹 ${hash}\n\n`,
    programme.checks.length === 0 ? '' : `全方案的检查点\n${programme.checks.map((check) => checkLine(check, '  ')).join('')}\n`,
    `总分\n${printNode(programme.result, common, 1)}\n`,
    ...cards,
    printStages(programme),
    printGrades(programme, common),
    readings.length === 0 ? '' : `口径\n${readings.join('')}`,
    programme.untranslated.length === 0 ? '' : `须由人决定\n${programme.untranslated.map((words) => `  ${words}\n`).join('')}`,
  ].join('')
}

function run(called: Called, io: Io) {
  const { hash, compiled } = loadProgramme(openProgramme(io, argument(called, 'programme')))
  if (flag(called, 'json')) printJson(io, { hash, programme: compiled.programme })
  else io.out(printProgramme(compiled.programme, hash))
  return EXIT.fine
}

/** Prints a programme as a tree in words. 显示方案 */
export const programmeShow: Command = {
  name: 'programme show',
  summary: '显示方案：总分树、评分表、分值、用中文说的评分规则、检查点编号、等次、口径',
  arguments: [{ name: '<programme>', help: '方案编号或文件夹' }],
  options: [],
  run,
}
