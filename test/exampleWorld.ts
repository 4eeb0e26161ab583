import type { ExplainedNode, PrintedPoints } from '../src/model/Explanation.ts'
import { fraction, formatFraction, fractionFromText, printFraction, subtract, type Fraction } from '../src/model/Fraction.ts'
import type { Node } from '../src/model/Node.ts'
import type { Programme } from '../src/model/Programme.ts'
import type { Points, Result } from '../src/model/Result.ts'
import type { Standing } from '../src/model/Standing.ts'
import { emptyNode } from '../src/programme/nodes/emptyNode.ts'
import type { World } from '../src/server/World.ts'
import type { ScoredRound } from '../src/sheets/Served.ts'

/** A notice of five lines, its programme, two units and their results: what the server shows, without the engine. */
const NOTICE = `示例县政务公开考核通知

一、评分表
7\t按要求编制政府信息公开
指南，要素齐备。\t5\t未按要求编制扣5分，指南要素不齐全项扣0.5分
8\t公开会议内容。\t95\t未公开扣2分
`

const BARE = emptyNode('', '')

const guide: Node = {
  ...BARE,
  code: '7',
  name: '政府信息公开指南',
  role: 'indicator',
  text: '按要求编制政府信息公开指南，要素齐备。',
  standard: '未按要求编制扣5分，指南要素不齐全项扣0.5分',
  marks: { kind: 'points', value: '5' },
  start: 'full',
  checks: [
    { id: '7.published', ask: '是否编制并公开指南', kind: 'choice', levels: ['是', '否'], yesNo: true },
    {
      id: '7.elements',
      ask: '指南要素',
      kind: 'list',
      open: false,
      presumeNone: false,
      of: ['公开范围', '传真号码'],
      fields: { present: { kind: 'choice', levels: ['是', '否'], yesNo: true, ask: '具备' } },
    },
  ],
  lines: [
    {
      verb: 'deduct',
      amount: { kind: 'all' },
      when: { op: 'not', of: { op: 'check', check: '7.published' } },
      clause: '未按要求编制扣5分',
      readings: [],
    },
    {
      verb: 'deduct',
      amount: { kind: 'points', value: { op: 'number', value: '0.5' } },
      each: '7.elements',
      where: { op: 'not', of: { op: 'field', field: 'present' } },
      clause: '指南要素不齐全项扣0.5分',
      readings: ['r1'],
    },
  ],
}

const meetings: Node = {
  ...BARE,
  code: '8',
  name: '会议公开',
  role: 'indicator',
  text: '公开会议内容。',
  standard: '未公开扣2分',
  marks: { kind: 'points', value: '95' },
  untranslated: ['公开会议内容。'],
}

const programme: Programme = {
  id: 'example',
  title: '示例县政务公开考核',
  notice: {
    issuer: '示例县人民政府办公室',
    number: '示政办发〔2020〕1号',
    issued: '2020-11-18',
    text: 'notice.txt',
    addressed: [],
    cites: [],
  },
  under: [],
  period: { from: '2020-01-01', to: '2020-12-31' },
  groups: [{ name: '乡镇', size: 2, classes: [] }],
  units: [],
  scorecards: [
    {
      id: 'townships',
      name: '评分表',
      for: ['乡镇'],
      root: {
        ...BARE,
        code: 'card',
        name: '评分表',
        marks: { kind: 'points', value: '100' },
        children: [
          { ...BARE, code: 's1', name: '主动公开', role: 'section', marks: { kind: 'points', value: '100' }, children: [guide, meetings] },
        ],
      },
    },
  ],
  checks: [],
  result: {
    ...BARE,
    code: 'result',
    name: '总分',
    of: '100',
    children: [{ ...BARE, code: 'scorecard', name: '评分表得分', card: true, marks: { kind: 'points', value: '100' } }],
  },
  printing: { decimals: 2 },
  once: [],
  draws: [],
  rank: { within: 'group', ties: 'block', vetoed: 'out', readings: [] },
  gradeNames: ['优秀', '良好'],
  grades: [
    {
      kind: 'places',
      places: [
        { grade: ['优秀'], from: 1, to: 1 },
        { grade: ['良好'], from: 2, to: 2 },
      ],
      clause: '第1名为优秀',
      readings: [],
      untranslated: [],
    },
  ],
  readings: [{ id: 'r1', question: '不齐全怎样扣', choice: '缺一项扣一次', why: '原文写“项”', decidedBy: '县政务公开办' }],
  untranslated: [],
  stages: [],
  approval: [],
  reportTo: [],
  invented: false,
  feeds: [],
}

const points = (low: Fraction, high: Fraction): Points => ({ range: { low, high }, mayBeNone: false })

function print({ range }: Points, decimals = 2): PrintedPoints {
  const { low, high } = { low: range?.low ?? fraction(0), high: range?.high ?? fraction(0) }
  const [from, to] = [printFraction(low, decimals), printFraction(high, decimals)]
  return { text: from === to ? from : `${from}–${to}`, low: formatFraction(low), high: formatFraction(high), mayBeNone: false, none: false }
}

const node = (from: Node, low: Fraction, high: Fraction, of: string | null, rest: Partial<ExplainedNode>): ExplainedNode => ({
  code: from.code,
  name: from.name,
  ...(from.role === undefined ? {} : { role: from.role }),
  ...(from.text === undefined ? {} : { text: from.text }),
  ...(from.standard === undefined ? {} : { standard: from.standard }),
  state: 'scored',
  applies: true,
  of,
  marks: of,
  points: print(points(low, high), 1),
  worth: print(points(low, high), 1),
  lost: of === null ? null : print(points(subtract(fractionFromText(of), high), subtract(fractionFromText(of), low)), 1),
  basis: [],
  assessor: [],
  verdicts: [],
  steps: [],
  answers: [],
  readings: [],
  untranslated: from.untranslated,
  children: [],
  ...rest,
})

function explained(low: Fraction, high: Fraction): ExplainedNode {
  const step = {
    kind: 'line',
    sentence: '指南要素缺少1项，每项扣0.5分，扣0.5分',
    clause: '指南要素不齐全项扣0.5分',
    change: '−0.5',
    after: '4.5',
    sure: true,
    checks: ['7.elements'],
    readings: ['r1'],
  } as const
  const answer = {
    check: '7.elements',
    ask: '指南要素',
    state: 'answered',
    answer: '缺传真号码',
    lane: '评分',
    by: '张工',
    at: '2020-12-08T10:25',
    proof: ['快照 311'],
  } as const
  const first = node(guide, fraction(9, 2), fraction(9, 2), '5', { steps: [step], answers: [answer], readings: programme.readings })
  const second = node(meetings, fraction(90), fraction(95), '95', {
    answers: [{ check: '8', ask: '会议内容是否公开', state: 'open', answer: '', proof: [] }],
  })
  const section = node(programme.scorecards[0]!.root.children[0]!, low, high, '100', { children: [first, second] })
  return node(programme.result, low, high, '100', { children: [section] })
}

const ends: Readonly<Record<string, readonly [Fraction, Fraction]>> = {
  a: [fraction(95), fraction(95)],
  b: [fraction(189, 2), fraction(199, 2)],
}

function scored(): ScoredRound {
  const units = [
    { id: 'a', name: '青山镇' },
    { id: 'b', name: '绿水乡' },
  ].map((unit) => ({ ...unit, group: '乡镇', names: [], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} }))
  const facts = { answers: {}, incidents: [], overrides: [] }
  const total = (id: string) => points(...(ends[id] ?? [fraction(0), fraction(0)]))
  const results = units.map(
    (unit) =>
      ({
        unit,
        facts,
        asOf: '2020-12-20',
        state: 'scored',
        total: total(unit.id),
        presumed: [],
        open: unit.id === 'b' ? ['8'] : [],
        undecided: [],
      }) as unknown as Result,
  )
  const line = (id: string, rest: Partial<Standing>): Standing => ({
    unit: id,
    name: units.find((unit) => unit.id === id)!.name,
    group: '乡镇',
    state: 'scored',
    total: total(id),
    place: { best: 1, worst: 2 },
    grades: ['优秀', '良好'],
    gradeState: 'open',
    because: [],
    tiedWith: [],
    ...rest,
  })
  const lines = [line('a', { because: ['绿水乡还有1项待核，名次可能是第1至2名'] }), line('b', {})]
  return {
    facts: {
      id: 'demo',
      title: '示例县政务公开考核（演示）',
      demonstration: true,
      asOf: '2020-12-20',
      calendar: { years: [2020], holidays: [], workdays: [] },
      units: units.map((unit) => ({ unit, facts })),
      history: [],
      decisions: [],
    },
    standings: { tables: [{ name: '乡镇', ranked: 2, lines }], results },
    receipt: 'f'.repeat(64),
    explain: (id) => (ends[id] ? explained(...ends[id]) : null),
    print,
  }
}

/** One programme that works and one that does not. */
export const exampleWorld = (): World => ({
  programmes: [
    { state: 'ready', id: 'example', programme, hash: 'ab'.repeat(32), notice: NOTICE, warnings: [], round: scored },
    {
      state: 'broken',
      id: 'broken',
      issues: [{ file: 'programme.yaml', line: 3, column: 1, code: 'key-unknown', message: '不认识的键“titel”', remedy: '改成 title' }],
    },
  ],
  older: [],
})
