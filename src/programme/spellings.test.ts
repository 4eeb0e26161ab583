import { describe, expect, it } from 'vitest'
import { named } from '../../test/coreProgramme.ts'
import { smallProgramme, withProgramme } from '../../test/smallProgramme.ts'
import type { Node } from '../model/Node.ts'
import type { Programme } from '../model/Programme.ts'
import { readCore } from './readCore.ts'
import { FolderRun } from './reading/FolderRun.ts'

/** The core of the files, which only the checks over the whole may find fault with. */
function coreOf(files: Readonly<Record<string, string>>): Programme {
  const run = new FolderRun(files)
  const core = readCore(run)
  run.finish()
  expect(run.errors.inOrder()).toEqual([])
  if (!core) throw new Error('no programme')
  return core
}

const nodeOf = (node: string): Node => {
  const [child] = coreOf(smallProgramme({ node })).scorecards[0]?.root.children ?? []
  if (!child) throw new Error('no node')
  return child
}

const amountOf = (line: string) => nodeOf(`lines:\n  - {${line}, clause: 原文}\n`).lines[0]?.amount

const check = (name: string) => ({ op: 'check', check: `1.${name}` })

describe('an amount', () => {
  it.each([
    ['deduct: 2', { kind: 'points', value: { op: 'number', value: '2' } }],
    ['earn: 1.50', { kind: 'points', value: { op: 'number', value: '1.5' } }],
    ['at-most: 60 %', { kind: 'percent', value: '60' }],
    ['deduct: all', { kind: 'all' }],
    ['set: late', { kind: 'points', value: check('late') }],
    [
      'set: {全面: 5, 不全面: 50 %, else: 0}, by: level',
      { kind: 'levels', by: check('level'), table: { 全面: { points: '5' }, 不全面: { percent: '50' } }, otherwise: { points: '0' } },
    ],
    [
      'set: [{from: 50 %, amount: 6}, {above: 40 %, below: 50 %, amount: all}], by: done, else: 0',
      {
        kind: 'tiers',
        by: check('done'),
        tiers: [
          { from: '0.5', amount: { points: '6' } },
          { above: '0.4', below: '0.5', amount: 'all' },
        ],
        otherwise: { points: '0' },
      },
    ],
    [
      'set: [{from: 0, to: 5, amount: 1}, {from: 5, amount: 2}], by: late, at-bounds: higher, reading: r1',
      {
        kind: 'tiers',
        by: check('late'),
        tiers: [
          { from: '0', below: '5', amount: { points: '1' } },
          { from: '5', amount: { points: '2' } },
        ],
      },
    ],
    [
      'set: [{from: 0, to: 5, amount: 1}, {from: 5, amount: 2}], by: late, at-bounds: lower, reading: r1',
      {
        kind: 'tiers',
        by: check('late'),
        tiers: [
          { from: '0', to: '5', amount: { points: '1' } },
          { above: '5', amount: { points: '2' } },
        ],
      },
    ],
    [
      'deduct: [{when: late > 3, amount: 1}, {when: late >= 5, amount: 2}, {when: late > 7, amount: 3}]',
      {
        kind: 'tiers',
        by: check('late'),
        tiers: [
          { above: '3', below: '5', amount: { points: '1' } },
          { from: '5', to: '7', amount: { points: '2' } },
          { above: '7', amount: { points: '3' } },
        ],
      },
    ],
    [
      'set: [{when: done < 90 %, amount: 2}, {when: done <= 80 %, amount: 1}], else: 3',
      {
        kind: 'tiers',
        by: check('done'),
        tiers: [
          { below: '0.9', above: '0.8', amount: { points: '2' } },
          { to: '0.8', amount: { points: '1' } },
        ],
        otherwise: { points: '3' },
      },
    ],
    [
      'deduct: [{when: answered - received > 3 workdays, amount: 1}, {when: answered - received > 5 workdays, amount: 2}], each: replies',
      {
        kind: 'tiers',
        by: { op: 'days', unit: 'workdays', from: { op: 'field', field: 'received' }, to: { op: 'field', field: 'answered' } },
        tiers: [
          { above: '3', to: '5', amount: { points: '1' } },
          { above: '5', amount: { points: '2' } },
        ],
      },
    ],
  ])('reads %s', (line, amount) => {
    expect(amountOf(line)).toEqual(amount)
  })

  it('makes a check of what a person judges and of what another body gives', () => {
    const node = nodeOf(
      'lines:\n  - {set: judged 0-4 step 0.5, clause: 酌情打分}\n  - {deduct: judged 5-10, clause: 扣5—10分}\n  - {earn: imported 0-100, clause: 以某部门评价为准}\n',
    )
    expect(node.checks.slice(-3)).toEqual([
      { id: '1.judged', ask: '主动公开', kind: 'points', from: '0', to: '4', step: '0.5', imported: false },
      { id: '1.judged2', ask: '主动公开', kind: 'points', from: '5', to: '10', imported: false },
      { id: '1.imported', ask: '主动公开', kind: 'points', from: '0', to: '100', imported: true },
    ])
    expect(node.lines.map(({ amount }) => amount)).toEqual([
      { kind: 'points', value: check('judged') },
      { kind: 'points', value: check('judged2') },
      { kind: 'points', value: check('imported') },
    ])
  })
})

describe('a node', () => {
  it.each<[string, Partial<Node>]>([
    ['of: 38/3', { of: '38/3' }],
    ['floor: none\ncap: 120', { floor: 'none', cap: '120' }],
    [
      'per: {object: 网站, join: mean, drawn: spot}',
      { per: { each: 'object', kind: '网站', join: { how: 'mean' }, odd: false, exceptSelf: false, drawn: 'spot' } },
    ],
    [
      'per: {list: [领导, 专家, 群众], join: "6:3:1"}',
      {
        per: {
          each: 'list',
          names: ['领导', '专家', '群众'],
          join: { how: 'weights', weights: { 领导: '6', 专家: '3', 群众: '1' } },
          odd: false,
          exceptSelf: false,
        },
      },
    ],
    [
      'per: {expert: true, join: {weights: {甲: 2, 乙: 1}}}',
      { per: { each: 'expert', join: { how: 'weights', weights: { 甲: '2', 乙: '1' } }, odd: false, exceptSelf: false } },
    ],
    [
      'per: {assessor: true, join: without-extremes, at-least: 5, odd: true, except: self}',
      { per: { each: 'assessor', join: { how: 'without-extremes' }, atLeast: 5, odd: true, exceptSelf: true } },
    ],
    ['scope: 甲镇、乙镇', { scope: { names: named('甲镇', '乙镇'), except: [], open: false, text: '甲镇、乙镇' } }],
    ['scope: {names: [甲镇], except: 乙镇, open: true}', { scope: { names: named('甲镇'), except: named('乙镇'), open: true } }],
    [
      'scope: 类:A、职能：行政执法',
      {
        scope: {
          names: [
            { kind: 'class', name: 'A' },
            { kind: 'function', name: '行政执法' },
          ],
          except: [],
          open: false,
          text: '类:A、职能：行政执法',
        },
      },
    ],
    ['scope: 所有参加考核的部门', { scope: { names: [], except: [], open: false, text: '所有参加考核的部门' } }],
    ['not-applying: full', { notApplying: { how: 'full' } }],
    ['not-applying: {move: "1"}', { notApplying: { how: 'spread', to: ['1'], equally: true } }],
    ['not-applying: {spread: ["1"], how: in-proportion}', { notApplying: { how: 'spread', to: ['1'], equally: false } }],
    ['when-declared-none: 50 %\nwhen-not-drawn: self', { whenDeclaredNone: { percent: '50' }, whenNotDrawn: 'self' }],
    ['prices: [{when: class = A, times: 2}]', { prices: [{ when: { op: 'member', of: 'class', name: 'A' }, times: '2' }] }],
    [
      'veto: {when: not published, then: {points: none, grade: 不合格}, clause: 一票否决, reading: r4}',
      {
        veto: {
          when: { op: 'not', of: { op: 'check', check: '1.published' } },
          points: 'none',
          grade: '不合格',
          clause: '一票否决',
          readings: ['r4'],
        },
      },
    ],
    [
      'verdict: [{name: 合格, when: points >= 60}, {name: 不合格}]',
      {
        verdict: [
          {
            name: '合格',
            when: { op: 'compare', how: '>=', left: { op: 'known', name: 'running' }, right: { op: 'number', value: '60' } },
          },
          { name: '不合格' },
        ],
      },
    ],
    ['assessor: 县政府办、县司法局', { assessor: ['县政府办', '县司法局'] }],
    ['window: {from: 2024-01-01, at: "17:30"}', { window: { from: '2024-01-01', at: '17:30' } }],
    ['basis: {title: 条例, article: 第一条}', { basis: [{ title: '条例', article: '第一条' }] }],
    ['untranslated: 写不出来', { untranslated: ['写不出来'] }],
  ])('reads %s', (text, expected) => {
    expect(nodeOf(`${text}\n`)).toMatchObject(expected)
  })

  it('reads its rule from its own keys, from `rule` and from a file beside it alike', () => {
    const line = '{deduct: 1, when: not published, clause: 扣1分}'
    const rule = `start: full\nlines:\n  - ${line}\n`
    const own = nodeOf(rule)
    const inner = nodeOf(`rule:\n  start: full\n  lines:\n    - ${line}\n`)
    const file = coreOf(smallProgramme({ node: 'rule: first.yaml\n', 'scorecards/first.yaml': rule })).scorecards[0]?.root.children[0]
    expect([inner, file]).toEqual([own, own])
  })

  it('takes its code from its parent’s and its place, and its role from the list it stands in', () => {
    const card =
      'scorecard: card\nname: 表\nfor: 乡镇\nmarks: 100\nsections:\n  - name: 一\n    marks: 50\n    indicators:\n      - {name: 甲, marks: 20}\n      - code: "7"\n        name: 乙\n        marks: 30\n        parts: [{name: 丙, marks: 30}]\n  - {name: 二, marks: 50}\n'
    const root = coreOf(smallProgramme({ 'scorecards/card.yaml': card })).scorecards[0]?.root
    const codes = (node: Node | undefined): unknown => [node?.code, node?.role, ...(node?.children.map(codes) ?? [])]
    expect(codes(root)).toEqual([
      'card',
      undefined,
      ['s1', 'section', ['s1.i1', 'indicator'], ['7', 'indicator', ['7.p1', 'part']]],
      ['s2', 'section'],
    ])
  })

  it.each([
    ['marks: 70 %', { kind: 'percent', value: '70' }],
    ['marks: share', { kind: 'share' }],
    ['marks: {by: class, table: {A: 5}, else: 4}', { kind: 'profile', by: 'class', table: { A: '5' }, otherwise: '4' }],
    ['marks: {by: 指标数, table: {12: 5}}', { kind: 'profile', by: { parameter: '指标数' }, table: { 12: '5' } }],
  ])('is worth %s', (text, marks) => {
    expect(nodeOf(`parts: [{name: 丙, ${text}}]\n`).children[0]?.marks).toEqual(marks)
  })
})

describe('a programme', () => {
  it('reads a row of units of one group and class', () => {
    const units = 'groups: [{name: 乡镇}]\nunits:\n  - {names: 甲镇、乙镇，丙镇, group: 乡镇, functions: [行政执法]}\n'
    expect(
      coreOf(smallProgramme({ 'units.yaml': units, node: '' })).units.map(({ name, group, functions }) => [name, group, functions]),
    ).toEqual([
      ['甲镇', '乡镇', ['行政执法']],
      ['乙镇', '乡镇', ['行政执法']],
      ['丙镇', '乡镇', ['行政执法']],
    ])
  })

  it('is its scorecard where it has no tree of its own', () => {
    expect(coreOf(smallProgramme()).result).toMatchObject({ code: 'result', name: '示例县2024年度政务公开考核', card: true, children: [] })
  })

  it('hangs the scorecard in its tree, whose checks the card can see', () => {
    const tree =
      'result:\n  checks: {late2: {ask: 迟, answer: number}}\n  children:\n    - {card: by-group, marks: 100}\n    - {code: bonus, name: 加分, lines: [{earn: points("1"), clause: 加分}]}\n'
    const { result, scorecards } = coreOf(withProgramme(tree, 'lines:\n  - {deduct: late2, clause: 扣}\n'))
    expect(result.children.map(({ code, card, marks }) => [code, card, marks])).toEqual([
      ['c1', true, { kind: 'points', value: '100' }],
      ['bonus', false, undefined],
    ])
    expect(scorecards[0]?.root.children[0]?.lines[0]?.amount).toEqual({ kind: 'points', value: { op: 'check', check: 'result.late2' } })
  })

  it('reads grades by condition, places, seats and bands', () => {
    const grades = `grade-names: [优秀, 良好, 合格, 不合格]
grades:
  - {grade: 不合格, when: result < 60, place: stays-empty, clause: 低于60分, reading: r9}
  - {for: {group: 乡镇}, by: places, places: {优秀: 1-4, 良好: 5, 合格或不合格: 6-13}}
  - {by: seats, seats: {A: {优秀: 5}, B: {优秀: 20 % half-up}}, rest: 合格或不合格}
  - {by: seats, seats: {优秀: {seats: 30 % down, when: result >= 80}}, rest: 合格}
  - {by: bands, bands: {优秀: from 90, 良好: from 75 below 90, 合格: above 60 to 74.5}}
`
    const [when, places, classes, share, bands] = coreOf(withProgramme(grades)).grades
    const atLeast80 = { op: 'compare', how: '>=', left: { op: 'known', name: 'result' }, right: { op: 'number', value: '80' } }
    expect(when).toMatchObject({ kind: 'when', grade: ['不合格'], place: 'stays-empty', clause: '低于60分', readings: ['r9'] })
    expect(places).toMatchObject({
      for: { group: '乡镇' },
      places: [
        { grade: ['优秀'], from: 1, to: 4 },
        { grade: ['良好'], from: 5, to: 5 },
        { grade: ['合格', '不合格'], from: 6, to: 13 },
      ],
    })
    expect(classes).toMatchObject({
      seats: [
        { class: 'A', grade: ['优秀'], seats: 5 },
        { class: 'B', grade: ['优秀'], seats: { percent: '20', rounding: 'half-up' } },
      ],
      rest: ['合格', '不合格'],
    })
    expect(share).toMatchObject({
      seats: [{ grade: ['优秀'], seats: { percent: '30', rounding: 'down' }, when: atLeast80 }],
      rest: ['合格'],
    })
    expect(bands).toMatchObject({
      bands: [
        { grade: ['优秀'], from: '90' },
        { grade: ['良好'], from: '75', below: '90' },
        { grade: ['合格'], above: '60', to: '74.5' },
      ],
    })
  })

  it('reads draws, stages, readings and the rest of the notice', () => {
    const more = `draws: [{id: spot, name: 抽查, of: {objects: 公文}, count: 2-3}]
readings: [{id: r1, question: 问, choice: 选, why: 因, decided-by: 办}]
stages: [{name: 自查, from: 2024-12-01, at: "17:30"}]
once: [[a, b]]
approval: 领导小组、办公室
report-to: [县综合考评办]
rank: {within: class, ties: share, vetoed: last}
printing: {decimals: 1}
`
    expect(coreOf(withProgramme(more))).toMatchObject({
      draws: [{ id: 'spot', of: { objects: '公文' }, count: 2, countTo: 3 }],
      readings: [{ id: 'r1', question: '问', choice: '选', why: '因', decidedBy: '办' }],
      stages: [{ name: '自查', from: '2024-12-01', at: '17:30' }],
      once: [['a', 'b']],
      approval: ['领导小组', '办公室'],
      reportTo: ['县综合考评办'],
      rank: { within: 'class', ties: 'share', vetoed: 'last' },
      printing: { decimals: 1 },
    })
  })
})
