import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { named, node, points, programme, programmeOf, scoredLeaf, unit } from '../../../test/coreProgramme.ts'
import { lintFindings } from '../../../test/findings.ts'
import { readProgramme } from '../readProgramme.ts'
import { LOOKS } from './index.ts'

describe('the looks at a programme', () => {
  it('are the files of the folder, each with its test', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => /^(?!index\.)[a-z]/.test(file))
    const names = files.filter((file) => !file.endsWith('.test.ts')).map((file) => file.replace('.ts', ''))
    expect(Object.keys(LOOKS)).toEqual(names)
    expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual(names.map((name) => `${name}.test.ts`))
  })

  it('report nothing that the manual does not explain, and the manual explains nothing else', () => {
    const sources = Object.keys(LOOKS).map((name) => readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8'))
    const codes = sources.flatMap((text) =>
      [...text.matchAll(/\bcode: ([^,]*),/gu)].flatMap((match) => [...match[1]!.matchAll(/'([a-z-]+)'/gu)].map((word) => word[1]!)),
    )
    const manual = readFileSync(new URL('../../../docs/manual/programme-checks.md', import.meta.url), 'utf8')
    const explained = manual
      .split('\n')
      .flatMap((row) => (row.startsWith('| `') ? [...row.split('|')[1]!.matchAll(/`([a-z-]+)`/gu)].map((match) => match[1]!) : []))
    expect([...new Set(codes)].sort()).toEqual(explained.sort())
  })

  it('find nothing in a programme that is right', () => {
    const { errors, warnings } = lintFindings(programme())
    expect([...errors, ...warnings]).toEqual([])
  })

  it('report all mistakes at once, each with its place and what to do', () => {
    const bad = programmeOf([scoredLeaf('1', '98', { readings: ['r9'] }), node({ code: '1', role: 'indicator' })])
    const { errors, warnings } = lintFindings(bad)
    expect(errors.map(({ code }) => code)).toEqual(['reading-unknown', 'code-duplicate', 'marks-sum'])
    expect(warnings.map(({ code }) => code)).toEqual(['duty-without-content'])
    for (const issue of [...errors, ...warnings])
      expect(issue).toMatchObject({ line: 1, column: 1, remedy: expect.stringMatching(/请/u) as string })
  })
})

describe('a programme for three thousand units', () => {
  it('is checked row by row, each finding once', () => {
    const units = Array.from({ length: 3000 }, (_, index) => unit(`第${index}局`, { aliases: [`${index}局`], functions: ['执法'] }))
    const rows = Array.from({ length: 60 }, (_, index) =>
      scoredLeaf(`${index}`, '1', {
        scope: { names: named(...units.filter((_, at) => at % 60 !== index).map(({ name }) => name)), except: [], open: false },
      }),
    )
    const large = programmeOf(rows, { units }, { marks: points('60') })
    expect(lintFindings(large).errors.map(({ code }) => code)).toEqual(Array(60).fill('scoped-marks-undecided'))
  })
})

describe('what lint finds in files', () => {
  const files = {
    'programme.yaml': `programme: a-2020
title: 考核
notice: {issuer: 办公室, issued: 2020-11-18, text: notice.txt, addressed: [局, 县税务局]}
period: {from: 2020-01-01, to: 2020-12-31}
scorecards: [c.yaml]
rank: {within: group, ties: block}
grade-names: [优秀, 合格]
grades:
  - {by: seats, seats: {优秀: 3, 良好: 1}, rest: 合格, clause: 优秀3个}
readings:
  - {id: r1, question: 问, choice: 定, why: 因, decided-by: 谁}
`,
    'units.yaml': 'groups: [{name: 局, size: 3}]\nunits: [{names: 甲局、乙局, group: 局}]\n',
    'scorecards/c.yaml': `scorecard: c
name: 评分表
for: 局
marks: 100
indicators:
  - code: "1"
    name: 指南
    text: 公开指南
    marks: 98
    reading: [r1, r9]
    scope: 甲局、丙局、
    checks: {rate: {ask: 公开率, answer: rate}}
    lines:
      - {set: [{from: 50 %, amount: 98}, {to: 50 %, amount: 1}], by: rate, clause: 按公开率计分}
`,
    'notice.txt': '公开指南',
  }
  const { errors, warnings } = readProgramme(files)
  const said = (issues: typeof errors) => issues.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)

  it('has the line and column of the key or value concerned', () => {
    expect(said(errors)).toEqual([
      'programme.yaml:6:29 reading-needed',
      'programme.yaml:9:24 seats-sum',
      'programme.yaml:9:32 grade-unknown',
      'scorecards/c.yaml:4:8 marks-sum',
      'scorecards/c.yaml:10:19 reading-unknown',
      'scorecards/c.yaml:14:15 when-none-missing',
      'scorecards/c.yaml:14:15 tiers-overlap',
      'units.yaml:1:26 size-mismatch',
    ])
  })

  it('has the column of each name in a row (TQ-03)', () => {
    expect(said(warnings)).toEqual([
      'programme.yaml:3:76 unit-unmatched',
      'scorecards/c.yaml:11:12 scoped-marks-undecided',
      'scorecards/c.yaml:11:15 unit-unmatched',
      'scorecards/c.yaml:11:17 list-ends-in-separator',
    ])
  })
})
