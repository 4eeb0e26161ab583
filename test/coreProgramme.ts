import type { Check } from '../src/model/Check.ts'
import type { Line, Node, ScopeName } from '../src/model/Node.ts'
import type { Group, NamedUnit, Programme, Scorecard } from '../src/model/Programme.ts'
import { emptyNode } from '../src/programme/nodes/emptyNode.ts'

/** Pieces of the core for tests that need a programme without a file: each says only what it is about. */

export const node = (parts: Partial<Node> = {}): Node => ({ ...emptyNode('1', '指标'), ...parts })

export const points = (value: string) => ({ kind: 'points', value }) as const

/** Units or groups that a scope names. */
export const named = (...names: readonly string[]): readonly ScopeName[] => names.map((name) => ({ kind: 'unit', name }))

export const line = (parts: Partial<Line> = {}): Line => ({
  verb: 'deduct',
  amount: { kind: 'points', value: { op: 'number', value: '1' } },
  clause: '未公开扣1分',
  readings: [],
  ...parts,
})

export const yesNo = (id: string): Check => ({ id, ask: '是否公开', kind: 'choice', levels: ['是', '否'], yesNo: true })

export const unit = (name: string, parts: Partial<NamedUnit> = {}): NamedUnit => ({
  name,
  group: '县直部门',
  aliases: [],
  functions: [],
  parameters: {},
  ...parts,
})

export const group = (name: string, parts: Partial<Group> = {}): Group => ({ name, classes: [], ...parts })

export const scorecard = (parts: Partial<Scorecard> = {}): Scorecard => ({
  id: 'departments',
  name: '县直部门评分表',
  for: ['县直部门'],
  root: node({ code: 'departments', name: '县直部门评分表', marks: points('100'), children: [scoredLeaf('1', '100')] }),
  ...parts,
})

/** An indicator that loses all when what it asks is not so. */
export const scoredLeaf = (code: string, marks: string, parts: Partial<Node> = {}): Node =>
  node({
    code,
    role: 'indicator',
    text: '公开指南',
    marks: points(marks),
    checks: [yesNo(`${code}.done`)],
    lines: [line({ amount: { kind: 'all' }, when: { op: 'not', of: { op: 'check', check: `${code}.done` } } })],
    ...parts,
  })

export const programme = (parts: Partial<Programme> = {}): Programme => ({
  id: 'sample-2020',
  title: '示例县2020年度政务公开工作考核',
  invented: false,
  notice: { issuer: '示例县人民政府办公室', issued: '2020-11-18', text: 'notice.txt', addressed: [], cites: [] },
  under: [],
  period: { from: '2020-01-01', to: '2020-12-31' },
  groups: [group('县直部门')],
  units: [unit('甲局'), unit('乙局')],
  scorecards: [scorecard()],
  checks: [],
  result: node({
    code: 'total',
    name: '总分',
    marks: points('100'),
    children: [node({ code: 'card', name: '评分表', card: true, marks: points('100') })],
  }),
  printing: { decimals: 2 },
  once: [],
  draws: [],
  gradeNames: [],
  grades: [],
  readings: [],
  untranslated: [],
  stages: [],
  approval: [],
  reportTo: [],
  feeds: [],
  ...parts,
})

/** A programme with one scorecard whose rows are these. */
export const programmeOf = (children: readonly Node[], parts: Partial<Programme> = {}, root: Partial<Node> = {}): Programme =>
  programme({
    scorecards: [scorecard({ root: node({ code: 'departments', name: '县直部门评分表', marks: points('100'), children, ...root }) })],
    ...parts,
  })
