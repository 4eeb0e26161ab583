import { readProgramme } from '../src/programme/readProgramme.ts'

type Files = Readonly<Record<string, string>>

const PROGRAMME = `programme: small-2024
title: 示例县2024年度政务公开考核
notice: {issuer: 示例县政府办, issued: 2024-11-01, text: notice.txt}
period: {from: 2024-01-01, to: 2024-12-31}
scorecards: [card.yaml]
checks:
  circulars: {ask: 通报, answer: register, incidents: 通报, dated: on, fields: {by: [省, 市, 县], failed: yes-no, on: date}, presume: none}
`

const UNITS = `groups: [{name: 乡镇, size: 2, classes: [{name: A}]}]
units:
  - {name: 甲镇, group: 乡镇, class: A, parameters: {指标数: 12}}
  - {name: 乙镇, group: 乡镇, class: A}
`

const NODE = `checks:
  published: {ask: 是否公开, answer: yes-no}
  level: {ask: 公开情况, answer: [全面, 不全面, 未公开]}
  late: {ask: 迟报次数, answer: number, from: 0}
  done: {ask: 办结率, answer: rate}
  replies: {ask: 答复, answer: list, fields: {received: date, answered: {answer: date, open: 未答复}, days: number, kind: [来信, 来访]}}
`

const BESIDES = `lines:
  - {deduct: 1, when: not published or level = 未公开 or late > 3 or done < 50 % or count(replies) > 0 or count(circulars) > 0, clause: 未公开扣1分}
`

/** Indents what belongs to the only indicator of the card. */
const indented = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n')

/** A programme of one card with one indicator, whose keys besides code, name, marks and checks are given. */
export function smallProgramme({
  node = BESIDES,
  checks = NODE,
  ...files
}: { node?: string; checks?: string } & Record<string, string> = {}): Files {
  const card = `scorecard: card
name: 评分表
for: 乡镇
marks: 100
indicators:
  - code: "1"
    name: 主动公开
    marks: 100
    when-none: full
${indented(checks)}${indented(node)}`
  return { 'programme.yaml': PROGRAMME, 'units.yaml': UNITS, 'scorecards/card.yaml': card, 'notice.txt': '未公开扣1分', ...files }
}

/** The small programme with more lines at the end of its main file. */
export const withProgramme = (more: string, node?: string): Files =>
  smallProgramme({ 'programme.yaml': PROGRAMME + more, ...(node !== undefined && { node }) })

const MARK = '‸'

/** Takes the mark out of the files and says where it stood. */
function unmarked(files: Files): { readonly files: Files; readonly places: readonly string[] } {
  const places = Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) =>
      line
        .split(MARK)
        .slice(0, -1)
        .map((_, count, parts) => `${file}:${index + 1}:${parts.slice(0, count + 1).join('').length + 1}`),
    ),
  )
  return { files: Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replaceAll(MARK, '')])), places }
}

/** Reads files in which ‸ stands before every character that an error should point to. */
export function readMarked(marked: Files): {
  readonly expected: readonly string[]
  readonly found: readonly string[]
  readonly codes: readonly string[]
  readonly messages: readonly string[]
} {
  const { files, places } = unmarked(marked)
  const { errors } = readProgramme(files)
  return {
    expected: places,
    found: errors.map(({ file, line, column }) => `${file}:${line}:${column}`),
    codes: errors.map(({ code }) => code),
    messages: errors.map(({ message, remedy }) => `${message}。${remedy}`),
  }
}
