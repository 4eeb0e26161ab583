import { basename, join } from 'node:path'
import type { Programme, Scorecard } from '../../model/Programme.ts'
import type { ProgrammeIssue } from '../../model/ProgrammeIssue.ts'
import type { Node } from '../../model/Node.ts'
import { readProgramme, type ReadProgramme } from '../../programme/readProgramme.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { flag, printJson, type Called, type Command } from '../Command.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { printIssues } from '../print/issues.ts'
import { allProgrammes, openProgramme, type ProgrammeFolder } from '../programmeFolders.ts'

interface Checked {
  readonly folder: ProgrammeFolder
  readonly read: ReadProgramme
}

/** The notice's own rows of a kind, never their parts. */
const countRole = (role: Node['role'], node: Node): number =>
  (node.role === role ? 1 : 0) + node.children.reduce((sum, child) => sum + countRole(role, child), 0)

function unitsFor({ for: groups }: Scorecard, programme: Programme): number {
  const sizes = groups.map(
    (group) => programme.groups.find(({ name }) => name === group)?.size ?? programme.units.filter((unit) => unit.group === group).length,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

/** The scale of a card: a number where it is one exactly in JSON, else a fraction as text. */
function marksOf({ root }: Scorecard): number | string | null {
  const text = root.of ?? (root.marks?.kind === 'points' ? root.marks.value : undefined)
  return text === undefined ? null : text.includes('/') ? text : Number(text)
}

const cardsOf = (programme: Programme) =>
  programme.scorecards.map((card) => ({
    id: card.id,
    name: card.name,
    marks: marksOf(card),
    indicators: countRole('indicator', card.root),
    units: unitsFor(card, programme),
  }))

/** Columns of a website that the cards list; absent where the notice has none. 栏目数 */
function columnsOf({ scorecards }: Programme): { readonly columns?: number } {
  const columns = scorecards.reduce((sum, { root }) => sum + countRole('column', root), 0)
  return columns === 0 ? {} : { columns }
}

/** What a card amounts to, in words: 100分，21项指标，9个单位. */
function cardLine(card: Scorecard, programme: Programme): string {
  const [indicators, columns] = [countRole('indicator', card.root), countRole('column', card.root)]
  const rows = columns === 0 ? `${indicators}项指标` : `${indicators === 0 ? '' : `${indicators}项指标，`}${columns}个栏目`
  const units = unitsFor(card, programme)
  return `  ${card.name}：${marksOf(card) ?? '不计'}分，${rows}，${units === 0 ? '通知没有列出单位' : `${units}个单位`}\n`
}

const issueData = ({ code, file, line, column, message, remedy }: ProgrammeIssue) => ({ code, file, line, column, message, remedy })

const checkedData = ({ folder, read }: Checked) => ({
  id: read.programme?.id ?? basename(folder.name),
  title: read.programme?.title ?? '',
  hash: read.hash,
  scorecards: read.programme ? cardsOf(read.programme) : [],
  ...(read.programme && columnsOf(read.programme)),
  errors: read.errors.map(issueData),
  warnings: read.warnings.map(issueData),
})

function printChecked({ folder, read }: Checked): string {
  const { programme, hash, errors, warnings } = read
  const head = programme ? `${programme.id}  ${programme.title}\n  指纹 ${hash ?? ''}\n` : `${folder.name}\n`
  const cards = programme ? programme.scorecards.map((card) => cardLine(card, programme)) : []
  const within = (issues: readonly ProgrammeIssue[]) =>
    printIssues(
      issues.map((issue) => ({ ...issue, file: join(folder.path, issue.file) })),
      '    ',
    )
  const part = (title: string, issues: readonly ProgrammeIssue[]) =>
    issues.length === 0 ? '' : `  ${title} ${issues.length} 处\n${within(issues)}`
  const fine = errors.length === 0 && warnings.length === 0 ? '  没有错误，没有提醒\n' : ''
  return `${head}${cards.join('')}${part('错误', errors)}${part('提醒', warnings)}${fine}`
}

function run(called: Called, io: Io) {
  const named = called.arguments['folder']
  const paths = Array.isArray(named) && named.length > 0 ? (named as readonly string[]) : allProgrammes(io)
  if (paths.length === 0) throw new CommandFailed(EXIT.file, '这里没有方案：写出方案文件夹，或在装有 programmes/ 的文件夹里运行')
  const checked = paths.map((path): Checked => {
    const folder = openProgramme(io, path)
    return { folder, read: readProgramme(folder.files) }
  })
  if (flag(called, 'json')) printJson(io, { programmes: checked.map(checkedData) })
  else io.out(checked.map(printChecked).join('\n'))
  return checked.some(({ read }) => read.errors.length > 0) ? EXIT.mistakes : EXIT.fine
}

/** Reads programmes and says everything that is wrong or doubtful in them. 检查方案 */
export const programmeCheck: Command = {
  name: 'programme check',
  summary: '检查方案：一次列出全部错误和提醒，各带文件、行、列和改法；有错误时退出码为 1，只有提醒时为 0',
  arguments: [{ name: '[folder...]', help: '方案文件夹或编号，可写几个；不写时检查 programmes/ 下的全部方案' }],
  options: [],
  run,
}
