import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Node } from '../model/Node.ts'
import { readProgramme } from './readProgramme.ts'

const FOLDER = 'programmes/tangyin-2022'
const FILES = ['programme.yaml', 'units.yaml', 'notice.txt', ...readdirSync(join(FOLDER, 'scorecards')).map((name) => `scorecards/${name}`)]
const read = readProgramme(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')])))
const programme = read.programme!
const notice = readFileSync(join(FOLDER, 'notice.txt'), 'utf8')

/** White space is the table's, not the text's. */
const tight = (text: string): string => text.replace(/\s/gu, '')
const all = (node: Node): readonly Node[] => [node, ...node.children.flatMap(all)]
const nodes = all(programme.scorecards[0]!.root)
const columns = nodes.filter(({ role }) => role === 'column')
const nodeOf = (code: string): Node => nodes.find((node) => node.code === code)!
const keepersOf = ({ scope }: Node): string => scope?.text ?? ''
const columnOf = (name: string): Node => columns.find((column) => column.name === name)!
const placesOf = (code: string) =>
  read.warnings.filter((issue) => issue.code === code).map(({ file, line, column }) => `${file}:${line}:${column}`)

/** The cells of annex 1 in their order: the copy has one to a line, and merged cells of the upper levels once. */
const [, annex = ''] = notice.split(/^附件1\s.*$/mu)
const CELLS = annex
  .split(/^附件2\s/mu)[0]!
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .slice(5)

describe('the Tangyin programme', () => {
  it('loads without errors', () => {
    expect(read.errors).toEqual([])
  })

  it('has 125 columns whose levels, contents and keepers are the cells of the table, one after the other (TY-01)', () => {
    expect(columns).toHaveLength(125)
    let above: readonly string[] = []
    const cells = columns.flatMap((node) => {
      const levels = node.column!.levels
      const fresh = levels.slice(0, -1).filter((level, at) => above[at] !== level)
      above = levels.slice(0, -1)
      return [...fresh, levels.at(-1)!, ...[node.text, keepersOf(node)].filter((cell) => cell !== undefined && cell !== '')]
    })
    expect(cells).toEqual(CELLS)
  })

  it('stands in three levels under 信息公开, and in two elsewhere (TY-01)', () => {
    const upper = columns.map(({ column }) => column!.levels.slice(0, -1).join(' > '))
    const counts = Object.fromEntries([...new Set(upper)].map((levels) => [levels, upper.filter((one) => one === levels).length]))
    expect(counts).toEqual({
      走进汤阴: 5,
      '信息公开 > 政务动态': 5,
      '信息公开 > 主动公开': 12,
      '信息公开 > 重点领域公开': 37,
      '信息公开 > 公开专栏建设': 7,
      办事大厅: 4,
      政民互动: 4,
      专题专栏: 12,
      地方部门平台链接: 39,
    })
    expect(nodeOf('columns').children.map(({ name }) => name)).toEqual([
      '走进汤阴',
      '信息公开',
      '办事大厅',
      '政民互动',
      '专题专栏',
      '地方部门平台链接',
    ])
  })

  it('names ten townships, the departments that have a platform, three bodies of the county, and apart from them who is no department (TY-01)', () => {
    const named = (group: string) => programme.units.filter((unit) => unit.group === group)
    const platforms = columns.filter(({ column }) => column!.levels[0] === '地方部门平台链接').map(({ name }) => name)
    expect(named('乡镇').map(({ name }) => name)).toEqual(platforms.slice(0, 10))
    expect(
      named('县直部门')
        .slice(0, 29)
        .map(({ aliases }) => aliases.find((alias) => platforms.includes(alias))),
    ).toEqual(platforms.slice(10))
    expect(
      named('县直部门')
        .slice(29)
        .map(({ name }) => name),
    ).toEqual(['规划中心', '公共资源交易中心', '农业机械技术中心'])
    expect(named('其他保障单位').map(({ name }) => name)).toEqual(['宣传部', '组织部', '编办', '文明办', '人大办', '融媒体中心'])
    expect(programme.groups.find(({ name }) => name === '县直部门')!.open).toBe(true)
    expect(nodeOf('naming').scope!.names.map(({ name }) => name)).toEqual(['乡镇', '县直部门'])
  })

  it('reads the sets 各乡镇 and 各单位 as groups, and keeps their words (TY-01)', () => {
    const sets = columns.filter((node) => /各乡镇|各单位/u.test(keepersOf(node)))
    expect(sets.map(({ name }) => name)).toEqual([
      '通知公告',
      '部门动态',
      '机构信息',
      '政府文件',
      '政策解读',
      '提案议案',
      '法人办事',
      '个人办事',
      '意见征集',
      '在线访谈',
    ])
    for (const node of sets) {
      const names = node.scope!.names.map(({ name }) => name)
      expect(names.includes('乡镇'), node.name).toBe(keepersOf(node).includes('各乡镇'))
      expect(names.includes('县直部门'), node.name).toBe(true)
      expect(node.readings).toContain('r9')
    }
  })

  it('leaves open whom a list ending in 等 and 相关单位 do not name (TY-01)', () => {
    const open = columns.filter((node) => node.scope?.open)
    expect(open.map((node) => [node.name, /等/u.test(keepersOf(node))])).toEqual([
      ['监管执法信息', false],
      ['双随机一公开', true],
      ['监督检查', true],
      ['社会公益事业', true],
      ['公共资源配置', true],
      ['汤阴县全面推进基层政务公开标准化规范化工作专栏', false],
      ['六稳六保', true],
      ['优化营商环境', false],
    ])
    for (const node of open)
      expect(
        node.readings.some((id) => ['r4', 'r10'].includes(id)),
        node.name,
      ).toBe(true)
    expect(columnOf('优化营商环境').scope).toMatchObject({ names: [], text: '相关单位' })
    expect(placesOf('scope-open')).toHaveLength(7)
  })

  it('takes for the 26 pilot fields first those who keep a column of one (TY-01)', () => {
    const fields = columns.filter(({ text }) => text?.startsWith('详见') || text === '财政预决算信息')
    expect(fields).toHaveLength(24)
    const keepers = new Set(fields.flatMap(({ scope }) => scope!.names.map(({ name }) => (name === '城市管理局' ? '城管局' : name))))
    const pilot = columnOf('汤阴县全面推进基层政务公开标准化规范化工作专栏')
    expect(new Set(pilot.scope!.names.map(({ name }) => name))).toEqual(keepers)
    expect(keepersOf(pilot)).toBe('26个试点领域涉及单位')
  })

  it('warns at its place of the row that has neither content nor unit, and of a keeper that is no unit (TY-01)', () => {
    const file = readFileSync(join(FOLDER, 'scorecards/columns.yaml'), 'utf8').split('\n')
    const lineOf = (name: string): number => file.findIndex((line) => line.includes(`, ${name}]`)) + 1
    const row = `scorecards/columns.yaml:${lineOf('监管执法信息')}:3`
    expect(placesOf('column-without-content')).toEqual([row])
    expect(placesOf('column-without-keeper')).toEqual([row])
    expect(placesOf('column-without-cadence')).toEqual([row])
    const at = file[lineOf('国有企业') - 1]!.indexOf('keepers: 国有企业') + 'keepers: '.length + 1
    expect(placesOf('unit-unmatched')).toEqual([`scorecards/columns.yaml:${lineOf('国有企业')}:${at}`])
    expect(placesOf('group-open')).toEqual([expect.stringContaining('units.yaml:')])
    expect(new Set(read.warnings.map(({ code }) => code))).toEqual(
      new Set([
        'column-without-content',
        'column-without-keeper',
        'column-without-cadence',
        'unit-unmatched',
        'unit-by-alias',
        'scope-open',
        'group-open',
      ]),
    )
  })

  it('knows a unit by every spelling of the notice (TY-07)', () => {
    const unitOf = (name: string) => programme.units.find((unit) => [unit.name, ...unit.aliases].includes(name))?.name
    for (const [name, ...spellings] of [
      ['城管局', '城市管理局', '县城市管理局'],
      ['医保局', '医疗保障局', '县医疗保障局'],
      ['乡村振兴局', '县乡村振兴局'],
      ['住建局', '县住房和城乡建设局'],
      ['文广体旅局', '县文化广电体育旅游局'],
      ['市场监管局', '县市场监督管理局'],
      ['政府办', '县政府办'],
    ] as const)
      for (const spelling of spellings) expect(unitOf(spelling), spelling).toBe(name)
    for (const { name, scope } of columns.filter(({ column }) => column!.levels[0] === '地方部门平台链接'))
      expect(unitOf(name), name).toBe(unitOf(scope!.names[0]!.name))
    const aliased = read.warnings.filter(({ code }) => code === 'unit-by-alias').map(({ message }) => message)
    expect(aliased.map((message) => /按别名认作“(.*)”/u.exec(message)?.[1])).toEqual(['城管局', '医保局', '乡村振兴局', '城管局'])
  })

  it('has a reading for how often each column changes, for the notice says none (TY-01)', () => {
    for (const { name, column, readings } of columns.filter(({ name }) => name !== '监管执法信息')) {
      expect(column!.updates, name).toBeDefined()
      expect(
        readings.filter((id) => id.startsWith('u')),
        name,
      ).toHaveLength(1)
    }
    const updatesOf = (name: string) => columnOf(name).column!.updates
    expect(updatesOf('汤阴要闻')).toEqual({ kind: 'within', duration: { count: '14', unit: 'days' } })
    expect(updatesOf('电子商务进农村')).toEqual({ kind: 'every', period: 'month' })
    expect(updatesOf('社会救助')).toEqual({ kind: 'as-it-happens', within: { count: '20', unit: 'workdays' } })
    expect(updatesOf('历史沿革')).toEqual({ kind: 'static' })
    expect(columnOf('监管执法信息').column!.updates).toBeUndefined()
  })

  it('asks of every column the four questions of the template, and of the unit once (TY-02)', () => {
    const [, template = ''] = notice.split(/^附件2\s.*$/mu)
    for (const node of columns) {
      expect(node.checks.map(({ ask }) => ask)).toEqual(['信息是否公开', '信息发布是否及时', '信息公开是否全面', '信息内容是否准确'])
      expect(node.lines.map(({ finding }) => finding)).toEqual(['未公开', '不及时', '不全面', '不准确'])
      for (const { clause } of node.lines) expect(template).toContain(clause)
    }
    for (const { code, name, verdict } of nodeOf('report').children) {
      expect(template).toContain(`${code}.${name}`)
      expect(verdict!.map((one) => one.name)).toEqual(['否', '是'])
    }
    expect(nodeOf('columns').keepers).toBe('each')
  })

  it('gives no marks, no ranking and no grades: conclusions are its result', () => {
    for (const node of nodes) expect([node.marks, node.of]).toEqual([undefined, undefined])
    for (const { verb, amount } of nodes.flatMap(({ lines }) => lines))
      expect([verb, amount]).toEqual(['deduct', { kind: 'points', value: { op: 'number', value: '0' } }])
    expect([programme.rank, programme.grades]).toEqual([undefined, []])
    expect(nodeOf('tracking').verdict!.map(({ name }) => name)).toEqual([
      '点名批评',
      '有问题，正在整改',
      '有问题，待反馈',
      '有问题，已整改',
      '未发现问题',
    ])
  })

  it('goes by the quarter: a report by the 10th of the third month, five workdays to mend (TY-03, TY-04)', () => {
    expect(programme.period).toEqual({ from: '2022-07-01', to: '2022-09-30', everyMonths: 3 })
    const stageOf = (name: string) => programme.stages.find((stage) => stage.name === name)
    expect(stageOf('评估报告')).toMatchObject({ month: 3, day: 10 })
    expect(stageOf('整改')).toMatchObject({ within: { count: '5', unit: 'workdays' }, after: '反馈' })
    for (const { text } of programme.stages) expect(tight(notice)).toContain(tight(text!))
    expect(nodeOf('tracking').checks[0]).toMatchObject({
      kind: 'list',
      open: true,
      presumeNone: true,
      fields: { 整改完成日期: { kind: 'date', open: '未完成' } },
    })
  })

  it('hands whom the circular names on to the year’s assessment (TY-06)', () => {
    expect(programme.reportTo).toEqual(['汤阴县年度政务公开工作考核'])
    expect(nodeOf('naming').verdict!.map(({ name }) => name)).toEqual(['点名批评', '不点名'])
    expect(notice).toContain(nodeOf('naming').text)
  })

  it('lets somebody else look at the columns of the office that does the assessing', () => {
    expect(programme.assessors).toMatchObject([
      { name: '县政府办公室', unit: '政府办', instead: '县政府办公室不保障该栏目的人员', readings: ['r5'] },
    ])
  })

  it('quotes the notice in every text and line', () => {
    for (const node of nodes)
      for (const quoted of [node.text, node.method, ...node.lines.map(({ clause }) => clause)])
        if (quoted !== undefined) expect(tight(notice), node.code).toContain(tight(quoted))
  })

  it('explains every reading and every kind of warning in DECISIONS.md, with its example', () => {
    const decisions = readFileSync(join(FOLDER, 'DECISIONS.md'), 'utf8')
    for (const { id, question, choice } of programme.readings) {
      expect(decisions).toContain(`### ${id}\u3000${question}`)
      expect(decisions).toContain(choice)
    }
    for (const { code } of read.warnings) expect(decisions).toContain(`\`${code}\``)
    const examples = readdirSync(join(FOLDER, 'examples')).map((name) => name.slice(0, 2))
    for (const [, numbers = ''] of decisions.matchAll(/算例([\d、]+)/gu))
      for (const number of numbers.split('、').filter((one) => one !== '')) expect(examples).toContain(number)
  })
})
