import { assess } from '../src/assess.ts'
import { compile } from '../src/engine/compile.ts'
import { printPoints } from '../src/engine/print.ts'
import type { Answer, AnswerValue } from '../src/model/Facts.ts'
import type { Node } from '../src/model/Node.ts'
import type { Programme } from '../src/model/Programme.ts'
import type { RoundFacts } from '../src/model/RoundFacts.ts'
import { emptyNode } from '../src/programme/nodes/emptyNode.ts'
import { LiveHub } from '../src/server/live/LiveHub.ts'
import { WHOLE_SHARE } from '../src/rounds/shares/Share.ts'
import { silentLog } from '../src/server/log/silentLog.ts'
import { noBackups, noJobs } from './noJobs.ts'
import { noStore } from './noStore.ts'
import type { Shelf, World } from '../src/server/World.ts'
import type { ScoredRound } from '../src/sheets/Served.ts'

/** A notice of five lines, its programme, and two units with their answers: what the server shows. */
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
  start: 'zero',
  checks: [{ id: '8', ask: '会议公开得分', kind: 'points', from: '90', to: '95', imported: false }],
  lines: [{ verb: 'earn', amount: { kind: 'points', value: { op: 'check', check: '8' } }, clause: '未公开扣2分', readings: [] }],
  untranslated: ['公开会议内容。'],
}

/** A scorecard of two rows. */
export const exampleProgramme: Programme = {
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

const HASH = 'ab'.repeat(32)
const RECEIPT = 'f'.repeat(64)

const said = (check: string, value: AnswerValue): Answer => ({
  check,
  lane: 'assessor',
  state: 'answered',
  value,
  by: '张工',
  at: '2020-12-08T10:25',
  proof: ['快照 311'],
})

const elements = (fax: string): AnswerValue => ({
  rows: [
    { id: '公开范围', fields: { present: '是' } },
    { id: '传真号码', fields: { present: fax } },
  ],
})

/** 青山镇 has 95 points; 绿水乡 lacks the fax number, and its meetings have not been looked at. */
export function exampleRound(): ScoredRound {
  const unit = (id: string, name: string, answers: readonly Answer[]) => ({
    unit: { id, name, group: '乡镇', names: [], functions: [], parameters: {}, objects: {}, applies: {}, drawn: {} },
    facts: { answers: Object.fromEntries(answers.map((answer) => [answer.check, [answer]])), incidents: [], overrides: [] },
  })
  const facts: RoundFacts = {
    id: 'demo',
    title: '示例县政务公开考核（演示）',
    demonstration: true,
    asOf: '2020-12-20',
    calendar: { years: [2020], holidays: [], workdays: [] },
    units: [
      unit('a', '青山镇', [said('7.published', '是'), said('7.elements', elements('是')), said('8', '90')]),
      unit('b', '绿水乡', [said('7.published', '是'), said('7.elements', elements('否'))]),
    ],
    history: [],
    decisions: [],
  }
  const { standings, explain } = assess({ hash: HASH, compiled: compile(exampleProgramme) }, facts)
  return { facts, standings, receipt: RECEIPT, explain, print: (points) => printPoints(points, exampleProgramme.printing.decimals) }
}

const shelf: Shelf = {
  programmes: [
    { state: 'ready', id: 'example', programme: exampleProgramme, hash: HASH, notice: NOTICE, warnings: [] },
    {
      state: 'broken',
      id: 'broken',
      issues: [{ file: 'programme.yaml', line: 3, column: 1, code: 'key-unknown', message: '不认识的键“titel”', remedy: '改成 title' }],
    },
  ],
  older: [],
}

/** A demonstration with one programme that works and one that does not; its store may be a real one. */
export function exampleWorld(some: Partial<World> = {}): World {
  const round = exampleRound()
  return {
    kind: 'demonstration',
    store: noStore,
    folder: '/nowhere',
    jobs: noJobs,
    backups: noBackups,
    log: silentLog,
    live: new LiveHub(noStore, silentLog),
    shelf: () => Promise.resolve(shelf),
    scoredRound: () => Promise.resolve(round),
    roundResults: () => Promise.resolve(null),
    keptRound: () => Promise.resolve(null),
    settledRound: () => Promise.reject(new Error('Nothing was settled.')),
    calendarOf: () => Promise.resolve(round.facts.calendar),
    rosterOf: () => Promise.resolve(round.facts.units.map(({ unit }) => unit)),
    shareIn: () => Promise.resolve(WHOLE_SHARE),
    preparing: () => new Set(),
    ...some,
  }
}
