import { describe, expect, it } from 'vitest'
import type { Check } from '../../model/Check.ts'
import type { Unit } from '../../model/Facts.ts'
import type { AskedCheck } from '../askedChecks.ts'
import { readAnswers } from './readAnswer.ts'
import { IssueList } from '../IssueList.ts'
import { readYaml } from '../yaml/readYaml.ts'

const UNIT: Unit = {
  id: '甲',
  name: '甲局',
  group: '局',
  names: ['甲局'],
  functions: [],
  parameters: {},
  objects: { 网站: ['门户', '专网'] },
  applies: {},
  drawn: {},
}
const yesNo = { kind: 'choice', levels: ['是', '否'], yesNo: true } as const

const CHECKS: readonly Check[] = [
  { id: '7.published', ask: '是否公开', ...yesNo },
  { id: '7.level', ask: '公开情况', kind: 'choice', levels: ['全面', '不全面', '未公开'], yesNo: false },
  { id: '7.late', ask: '迟报次数', kind: 'number', rate: false, from: '0' },
  { id: '7.done', ask: '网上可办率', kind: 'number', rate: true },
  { id: '7.quality', ask: '打分', kind: 'points', from: '0', to: '3', step: '0.5', imported: false },
  { id: '7.elements', ask: '要素', kind: 'list', of: ['范围', '渠道'], fields: { present: yesNo }, open: false, presumeNone: false },
  {
    id: '7.replies',
    ask: '答复',
    kind: 'list',
    fields: { received: { kind: 'date' }, answered: { kind: 'date', open: '未答复' }, days: { kind: 'number', from: '0' } },
    open: true,
    presumeNone: false,
  },
]
const period = { from: '2020-11-01', to: '2020-12-31' }
const asked = {
  checks: new Map(CHECKS.map((check): [string, AskedCheck] => [check.id, { check, mayDeclareNone: check.id === '7.late', period }])),
  nodes: new Map(),
}
const SITE: AskedCheck = {
  check: { id: '8.open', ask: '能否打开', ...yesNo },
  mayDeclareNone: false,
  period,
  per: { each: 'object', kind: '网站', join: { how: 'mean' }, odd: false, exceptSelf: false },
}
asked.checks.set('8.open', SITE)
asked.checks.set('9.monthly', {
  check: { id: '9.monthly', ask: '当月是否更新', ...yesNo },
  mayDeclareNone: false,
  period,
  per: { each: 'month', join: { how: 'sum' }, odd: false, exceptSelf: false },
})

function read(yaml: string) {
  const issues = new IssueList()
  const source = readYaml('round.yaml', yaml, issues)
  const answers = source ? readAnswers(source, asked, UNIT, { lane: 'assessor', by: '甲', at: '2020-12-20' }, issues) : {}
  return {
    answers,
    issues: issues.inOrder().map(({ line, column, code, message, remedy }) => `${line}:${column} ${code} ${message}。${remedy}`),
  }
}

const valueOf = (yaml: string) => {
  const { answers, issues } = read(yaml)
  expect(issues).toEqual([])
  return Object.values(answers)[0]![0]!.value
}

describe('readAnswers', () => {
  it.each([
    ['a level', '7.level: 不全面', '不全面'],
    ['yes in the way of a spreadsheet', '7.published: TRUE', '是'],
    ['a number typed on a Chinese keyboard', '7.late: "１２"', '12'],
    ['a number with a separator', '7.late: "1,200"', '1200'],
    ['points', '7.quality: 2.50', '2.5'],
    ['a rate with both numbers', '7.done: {numerator: 3, denominator: 4}', { numerator: '3', denominator: '4' }],
    ['a rate as an office writes it', '7.done: 3/4', { numerator: '3', denominator: '4' }],
    [
      'named rows in short',
      '7.elements: {范围: 是, 渠道: {present: 否}}',
      {
        rows: [
          { id: '范围', fields: { present: '是' } },
          { id: '渠道', fields: { present: '否' } },
        ],
      },
    ],
    [
      'rows in full, what is left out not known, what is open not yet',
      '7.replies: {rows: [{id: 一, received: 2020年5月1日, answered: 未答复, proof: [照片]}, {id: 二, withdrawn: 是}], complete: true}',
      {
        rows: [
          { id: '一', fields: { received: '2020-05-01', answered: null }, proof: ['照片'] },
          { id: '二', fields: {}, withdrawn: true },
        ],
        complete: true,
      },
    ],
  ])('reads %s', (_, yaml, value) => {
    expect(valueOf(yaml)).toEqual(value)
  })

  it('reads statements with their source, one or several', () => {
    const { answers, issues } = read(`7.late: {state: declaredNone, why: 全年没有}
7.published: [{lane: self, by: 乙, at: 2020-12-08, value: 是}, {value: 否, proof: 快照}]`)
    expect(issues).toEqual([])
    expect(answers['7.late']).toEqual([
      { check: '7.late', lane: 'assessor', by: '甲', at: '2020-12-20', state: 'declaredNone', why: '全年没有' },
    ])
    expect(answers['7.published']).toMatchObject([
      { lane: 'self', by: '乙', at: '2020-12-08', value: '是' },
      { lane: 'assessor', by: '甲', value: '否', proof: ['快照'] },
    ])
  })

  it.each([
    ['an unknown check', '7.publish: 是', '1:1 unknown-check 这个单位没有检查点“7.publish”。是不是“7.published”（是否公开）？'],
    [
      'a level that is none',
      '7.level: 不全',
      '1:10 answer-level “公开情况”的答案不能是“不全”。是不是“不全面”？可以是：全面、不全面、未公开',
    ],
    ['a number out of range', '7.late: -1', '1:9 answer-range “迟报次数”的答案 -1 超出范围。应当是 不小于 0'],
    ['no number', '7.late: 三次', '1:9 answer-number “迟报次数”的答案“三次”不是数。写成数字，如 3 或 0.5'],
    ['points beside the step', '7.quality: 1.3', '1:12 answer-step “打分”的 1.3 分不在打分的间隔上。从 0 分起，每 0.5 分一档'],
    [
      'a rate without its denominator',
      '7.done: 75%',
      '1:9 answer-rate “网上可办率”要写分子和分母。写成 {numerator: 3, denominator: 4}，表格里写成 3/4',
    ],
    ['a row that is none', '7.elements: {范畴: 是}', '1:13 answer-row “要素”没有“范畴”这一行。是不是“范围”？'],
    [
      'a field that is none',
      '7.replies: {rows: [{id: 一, recieved: 2020-01-01}]}',
      '1:28 answer-field “答复”的“一”没有“recieved”这个字段。是不是“received”？',
    ],
    ['a row without id', '7.replies: {rows: [{days: 3}]}', '1:20 missing “答复”的一行缺少“id”。补写“id:”'],
    [
      'a day that does not exist',
      '7.replies: {rows: [{id: 一, received: 2020-02-30}]}',
      '1:38 answer-date “答复”的“一”的“received”的答案“2020-02-30”不是日期。写成 2020-12-31 的样子',
    ],
    [
      'nothing declared where nothing may be',
      '7.level: {state: declaredNone}',
      '1:10 answer-declared-none “公开情况”不能申明没有。方案的这一项没有写 when-declared-none；据实作答，或修改方案',
    ],
    ['no reason', '7.level: {state: cantTell}', '1:10 answer-why “公开情况”无法判定，没有说明原因。补写原因（why、说明），如“网站打不开”'],
    ['no object where each is asked', '8.open: 是', '1:9 answer-object “能否打开”要逐个回答。用 object 写明是哪一个'],
    [
      'an object that the unit does not have',
      '8.open: {object: 门户网, value: 是}',
      '1:9 answer-object “能否打开”里没有“门户网”。是不是“门户”？',
    ],
    [
      'a month that the period does not have',
      '9.monthly: {object: 2020-13, value: 是}',
      '1:12 answer-object “当月是否更新”里没有“2020-13”。是不是“2020-11”或“2020-12”？',
    ],
    ['a key that is none', '7.published: {value: 是, who: 甲}', '1:25 unknown-key “是否公开”的答案里没有“who”这个键。是不是“why”？'],
  ])('says what is wrong with %s', (_, yaml, issue) => {
    expect(read(yaml).issues).toContain(issue)
  })
})
