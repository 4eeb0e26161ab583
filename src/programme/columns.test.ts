import { describe, expect, it } from 'vitest'
import { workCalendarFrom } from '../calendar/WorkCalendar.ts'
import { compile } from '../engine/compile.ts'
import { explain } from '../engine/explain/explain.ts'
import { score } from '../engine/score.ts'
import type { Answer, Unit } from '../model/Facts.ts'
import type { Node } from '../model/Node.ts'
import { readProgramme } from './readProgramme.ts'

const CARD = `scorecard: tasks
name: 栏目保障任务分解表
for: 县直部门
sections:
  - code: columns
    name: 栏目
    columns:
      file: columns.yaml
      keepers: each
      reading: r1
      ask:
        checks:
          published: {ask: 是否公开, answer: yes-no}
          timely: {ask: 是否及时, answer: yes-no}
        lines:
          - {finding: 未公开, when: not published, clause: 信息是否公开}
          - {finding: 不及时, when: published and not timely, clause: 信息发布是否及时}
  - code: summary
    name: 汇总
    verdict:
      - {name: 无问题, when: findings("columns") = 0}
      - {name: 有一处未公开, when: 'findings("columns", 未公开) = 1'}
      - {name: 存在问题}
`
const COLUMNS = `- {levels: [走进本县, 概况], content: 概况, keepers: 政府办, updates: 不变, reading: r2}
- {levels: [走进本县, 区划], content: 区划, keepers: 政府办、民政局, updates: 每年, reading: r2}
- {levels: [信息公开, 动态, 要闻], content: 要闻, keepers: {names: 政府办, open: true, text: 政府办等}, updates: {within: 7}, reading: r2}
- {levels: [信息公开, 动态, 公告], content: 公告, keepers: 县直部门, updates: {workdays: 20}, reading: r2}
- {levels: [信息公开, 执法]}
`
const FILES = {
  'programme.yaml': `programme: tasks-2022
title: 跟踪评估
notice: {issuer: 县政府办, issued: 2022-06-23, text: notice.txt}
period: {from: 2022-01-01, to: 2022-12-31, every: 3 months}
scorecards: [tasks.yaml]
stages:
  - {name: 反馈, month: 3, day: 10}
  - {name: 整改, within: 5 workdays, after: 反馈}
readings:
  - {id: r1, question: 共同保障的栏目问题算谁的, choice: 算每个保障单位, why: 都有责任, decided-by: 县政府办}
  - {id: r2, question: 多久更新, choice: 按栏目, why: 通知没有写, decided-by: 县政府办}
`,
  'units.yaml': 'groups: [{name: 县直部门, size: 2}]\nunits: [{names: 政府办、民政局, group: 县直部门}]\n',
  'scorecards/tasks.yaml': CARD,
  'scorecards/columns.yaml': COLUMNS,
  'notice.txt': '',
}

const read = (more: Readonly<Record<string, string>> = {}) => readProgramme({ ...FILES, ...more })
const programme = read().programme!
const columnsOf = (node: Node): readonly Node[] => (node.role === 'column' ? [node] : node.children.flatMap(columnsOf))

describe('a table of columns', () => {
  it('becomes a node for each row, below its upper levels, in the order of the table (TY-01)', () => {
    const tree = (node: Node): unknown => (node.children.length === 0 ? node.name : { [node.name]: node.children.map(tree) })
    expect(tree(programme.scorecards[0]!.root.children[0]!)).toEqual({
      栏目: [{ 走进本县: ['概况', '区划'] }, { 信息公开: [{ 动态: ['要闻', '公告'] }, '执法'] }],
    })
    expect(
      columnsOf(programme.scorecards[0]!.root).map(({ code, text, column, checks }) => [code, text, column?.updates?.kind, checks[0]?.id]),
    ).toEqual([
      ['l1', '概况', 'static', 'l1.published'],
      ['l2', '区划', 'every', 'l2.published'],
      ['l3', '要闻', 'within', 'l3.published'],
      ['l4', '公告', 'as-it-happens', 'l4.published'],
      ['l5', undefined, undefined, 'l5.published'],
    ])
  })

  it('warns of a row without content and keeper where it stands (TY-01)', () => {
    expect(read().warnings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'scorecards/columns.yaml:3:69 scope-open',
      'scorecards/columns.yaml:5:3 column-without-content',
      'scorecards/columns.yaml:5:3 column-without-keeper',
      'scorecards/columns.yaml:5:3 column-without-cadence',
    ])
  })

  it('is refused, not guessed at, where the file or a row is wrong', () => {
    expect(read({ 'scorecards/columns.yaml': 'levels: [甲]' }).errors.map(({ code }) => code)).toContain('wrong-type')
    expect(read({ 'scorecards/columns.yaml': '- 甲栏目' }).errors.map(({ code }) => code)).toContain('wrong-type')
    expect(read({ 'scorecards/columns.yaml': '- {content: 甲}' }).errors.map(({ code }) => code)).toContain('missing-key')
    expect(read({ 'scorecards/columns.yaml': '- {levels: [甲], updates: 偶尔}' }).errors.map(({ code }) => code)).toContain('wrong-value')
    expect(read({ 'scorecards/tasks.yaml': CARD.replace('columns.yaml', 'other.yaml') }).errors.map(({ code }) => code)).toContain(
      'file-missing',
    )
  })
})

describe('a programme without marks', () => {
  const compiled = compile(programme)
  const calendar = workCalendarFrom({ years: [2022], holidays: [], workdays: [] })
  const unit: Unit = {
    id: 'u1',
    name: '政府办',
    group: '县直部门',
    names: ['政府办'],
    functions: [],
    parameters: {},
    objects: {},
    applies: { l3: true, l5: false },
    drawn: {},
  }
  const answer = (check: string, value: string): Answer => ({
    check,
    lane: 'assessor',
    by: '评估员',
    at: '2022-09-01',
    state: 'answered',
    value,
  })
  const scored = (answers: Readonly<Record<string, string>>, more: Partial<Unit> = {}) =>
    score(
      compiled,
      { ...unit, ...more },
      {
        answers: Object.fromEntries(Object.entries(answers).map(([check, value]) => [check, [answer(check, value)]])),
        incidents: [],
        overrides: [],
      },
      '2022-09-30',
      calendar,
    )
  const GOOD = Object.fromEntries(
    ['l1', 'l2', 'l3', 'l4'].flatMap((code) => [
      [`${code}.published`, '是'],
      [`${code}.timely`, '是'],
    ]),
  )
  const summary = (result: ReturnType<typeof scored>) => result.root.children[1]?.verdicts

  it('has no score, never 0, and a verdict instead', () => {
    const result = scored(GOOD)
    expect(result.total).toEqual({ range: null, mayBeNone: false })
    expect(result.state).toBe('scored')
    expect(summary(result)).toEqual(['无问题'])
    expect(explain(compiled, result, calendar).points.text).toBe('不计分')
  })

  it('counts problems by kind, and says each with its clause (TY-02)', () => {
    const result = scored({ ...GOOD, 'l2.published': '否', 'l4.timely': '否' })
    expect(summary(result)).toEqual(['有一处未公开'])
    const notice = explain(compiled, result, calendar).children[0]!.children[1]!.children[0]!.children[1]!
    expect(notice.steps.map(({ sentence, finding, clause, change }) => ({ sentence, finding, clause, change }))).toEqual([
      { sentence: '是否及时：否，问题：不及时', finding: '不及时', clause: '信息发布是否及时', change: '' },
    ])
  })

  it('says why it has its conclusion, or may have each', () => {
    const why = (result: ReturnType<typeof scored>) =>
      explain(compiled, result, calendar).children[1]!.steps.map(({ sentence, sure }) => `${sentence}${sure ? '' : '？'}`)
    expect(why(scored({ ...GOOD, 'l2.published': '否', 'l4.timely': '否' }))).toEqual(['“栏目”有“未公开”的问题1个，评为“有一处未公开”'])
    expect(why(scored({ 'l1.published': '否', 'l2.published': '否' }))).toEqual(['没有以上情形，评为“存在问题”'])
    expect(why(scored({ ...GOOD, 'l5.published': '否' }, { applies: { l3: true } }))[0]).toBe('“栏目”有问题0–1个，可能评为“无问题”？')
  })

  it('leaves the verdict open while answers are missing, and only as far as they matter', () => {
    expect(summary(scored({}))).toEqual(['无问题', '有一处未公开', '存在问题'])
    expect(summary(scored({ 'l1.published': '否', 'l2.published': '否' }))).toEqual(['存在问题'])
  })

  it('counts the problem of a column whose keeper is undecided as one that may be', () => {
    const undecided = scored({ ...GOOD, 'l5.published': '否' }, { applies: { l3: true } })
    expect(undecided.undecided).toEqual(['l5'])
    expect(summary(undecided)).toEqual(expect.arrayContaining(['无问题', '有一处未公开']))
    expect(summary(scored({ ...GOOD, 'l5.published': '否' }, { applies: { l3: true, l5: true } }))).toEqual(['有一处未公开'])
  })
})
