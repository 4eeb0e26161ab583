import type { ExplainedAnswer, ExplainedNode } from '../../../model/Explanation.ts'
import type { ReportPart } from './reportParts.ts'

/** What a report is drafted from. */
export interface ReportMatter {
  readonly unit: string
  /** What the round is called. */
  readonly title: string
  readonly asked: number
  readonly filled: number
  /** The unit's result by its own words, explained. */
  readonly root: ExplainedNode
}

/** A section of the card with the rows of it that the unit was asked. */
interface Section {
  readonly name: string
  readonly rows: readonly ExplainedNode[]
}

/**
 * A first wording of each part from what the unit answered; what nobody has answered, nobody can draft. 起草自查报告
 *
 * What is to be done next is left to a person: the program does not know what the unit intends.
 */
export function composeReport(parts: readonly ReportPart[], matter: ReportMatter): Readonly<Record<string, string>> {
  const sections = sectionsOf(matter.root)
  const isCountedApart = parts.some(({ about }) => about === 'amounts')
  const drafts: Readonly<Record<ReportPart['about'], string>> = {
    disclosed: disclosed(matter, sections, !isCountedApart),
    amounts: amounts(sections),
    problems: problems(sections),
    ...{ ways: '', next: '', own: '' },
  }
  const used = new Set<string>()
  return Object.fromEntries(
    parts.map(({ id, about }) => {
      // Two parts about the same would say it twice.
      const text = used.has(about) ? '' : drafts[about]
      used.add(about)
      return [id, text]
    }),
  )
}

function disclosed({ title, asked, filled, root }: ReportMatter, sections: readonly Section[], withFigures: boolean): string {
  const rows = sections.flatMap((section) => section.rows)
  const points = root.points.none || root.points.low === null ? '' : `，自评得分${root.points.text}分`
  const head = `按照《${title}》的要求，本单位对照${rows.length}项指标逐项自查，${asked}个检查点已填${filled}个${points}。`
  return [head, ...sections.flatMap((section) => sectionInWords(section, withFigures))].join('\n')
}

function sectionInWords({ name, rows }: Section, withFigures: boolean): readonly string[] {
  if (rows.length === 0) return []
  const good = rows.filter((row) => badAnswers(row).length === 0 && answersIn(row).some(isSaid))
  const figures = withFigures ? figuresOf(rows) : []
  const counted = figures.length === 0 ? '' : `其中：${figures.slice(0, 8).join('；')}。`
  return [`${name === '' ? '' : `${name}：`}共${rows.length}项指标，${good.length}项符合要求。${counted}`]
}

/** How much was disclosed, section by section. */
const amounts = (sections: readonly Section[]): string =>
  sections
    .flatMap(({ name, rows }) => {
      const figures = figuresOf(rows)
      return figures.length === 0 ? [] : [`${name === '' ? '' : `${name}：`}${figures.join('；')}。`]
    })
    .join('\n')

const figuresOf = (rows: readonly ExplainedNode[]): readonly string[] =>
  rows.flatMap((row) => answersIn(row).flatMap((answer) => figureOf(answer) ?? []))

/** How much: rows of a list, numbers and rates. */
function figureOf(answer: ExplainedAnswer): string | null {
  if (answer.state !== 'answered') return null
  const ask = askOf(answer)
  if (answer.rows && answer.rows.length > 0) return `${ask}共${answer.rows.length}项`
  return /\d/u.test(answer.answer) && answer.answer.length <= 20 ? `${ask}${answer.answer}` : null
}

function problems(sections: readonly Section[]): string {
  const found = sections.flatMap(({ rows }) =>
    rows.flatMap((row) => {
      const bad = badAnswers(row)
      return bad.length === 0 ? [] : [`${row.name}：${bad.map((answer) => `${askOf(answer)}，${answer.answer}`).join('；')}。`]
    }),
  )
  return found.length === 0 ? '对照指标逐项自查，没有发现达不到要求的情况。' : found.map((line, at) => `${at + 1}. ${line}`).join('\n')
}

/** Answers on which something was surely taken, or not given. */
function badAnswers(row: ExplainedNode): readonly ExplainedAnswer[] {
  const nodes = allOf(row)
  const blamed = new Set(
    nodes.flatMap(({ steps }) => steps.filter(({ sure, change }) => sure && change.startsWith('−')).flatMap(({ checks }) => checks)),
  )
  const fellShort = nodes.filter(
    ({ lost, children }) => children.length === 0 && lost?.low !== null && lost?.low !== undefined && lost.low !== '0',
  )
  const all = answersIn(row)
  return all.filter(
    (answer) =>
      answer.state === 'answered' &&
      (blamed.has(answer.check) ||
        fellShort.some(({ steps }) => steps.some(({ kind, checks }) => kind === 'line' && checks.includes(answer.check)))),
  )
}

const isSaid = ({ state }: ExplainedAnswer): boolean => state === 'answered' || state === 'declaredNone'

const askOf = ({ ask, object }: ExplainedAnswer): string => (object === undefined ? ask : `${ask}（${object}）`)

const allOf = (node: ExplainedNode): readonly ExplainedNode[] => [node, ...node.children.flatMap(allOf)]

/** Each once: parts of a row may read the same check. */
const answersIn = (row: ExplainedNode): readonly ExplainedAnswer[] => [
  ...new Map(
    allOf(row).flatMap(({ answers }) => answers.map((answer) => [`${answer.check}\n${answer.object ?? ''}`, answer] as const)),
  ).values(),
]

/** The rows below each section that apply, in the notice's order. */
function sectionsOf(root: ExplainedNode): readonly Section[] {
  const sections: { readonly name: string; readonly rows: ExplainedNode[] }[] = []
  const visit = (node: ExplainedNode, section: string) => {
    if (node.applies === false) return
    if (!isFrame(node)) {
      const last = sections.at(-1)
      if (last?.name === section) last.rows.push(node)
      else sections.push({ name: section, rows: [node] })
      return
    }
    for (const child of node.children) visit(child, node.role === 'section' ? node.name : section)
  }
  visit(root, '')
  return sections.map(({ name, rows }) => ({ name, rows: rows.filter((row) => answersIn(row).length > 0) }))
}

const isFrame = ({ role, children }: ExplainedNode): boolean =>
  role === 'section' || (role === undefined && children.some((child) => child.role !== 'part'))
