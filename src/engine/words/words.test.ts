import { describe, expect, it } from 'vitest'
import { named } from '../../../test/coreProgramme.ts'
import type { Check, ListCheck } from '../../model/Check.ts'
import type { Expr } from '../../model/Expression.ts'
import type { Line } from '../../model/Node.ts'
import { expressionInWords } from './expression.ts'
import { gradeRuleInWords, rankInWords } from './grade.ts'
import { lineInWords, lineSentence } from './line.ts'
import { boundsInWords, percentInWords } from './numbers.ts'
import { insteadInWords, marksInWords, notApplyingInWords, scopeInWords } from './scope.ts'
import type { Vocabulary } from './Vocabulary.ts'

const circulars: ListCheck = {
  id: 'circulars',
  ask: '通报',
  kind: 'list',
  open: true,
  presumeNone: true,
  fields: {
    by: { kind: 'choice', levels: ['国办', '省'], yesNo: false, ask: '级别' },
    failed: { kind: 'choice', levels: ['是', '否'], yesNo: true, ask: '不合格' },
    received: { kind: 'date', ask: '收到日期' },
    answered: { kind: 'date', ask: '答复日期', open: '未答复' },
  },
}
const CHECKS: readonly Check[] = [
  { id: '7.published', ask: '是否编制并公开指南？', kind: 'choice', levels: ['是', '否'], yesNo: true },
  { id: '8.level', ask: '公开情况', kind: 'choice', levels: ['全面', '不全面', '未公开'], yesNo: false },
  { id: '9.done', ask: '网上可办率', kind: 'number', rate: true },
  { id: '15.quality', ask: '根据公开情况打分', kind: 'points', from: '0', to: '3', step: '0.5', imported: false },
  {
    id: '7.elements',
    ask: '指南要素',
    kind: 'list',
    open: false,
    presumeNone: false,
    of: ['公开范围', '传真号码'],
    fields: { present: { kind: 'choice', levels: ['是', '否'], yesNo: true, ask: '具备' } },
  },
  circulars,
]
const words: Vocabulary = {
  check: (id) => CHECKS.find((check) => check.id === id)!,
  node: (code) => `${code} 政府信息公开指南`,
  row: null,
}
const say = (expr: Expr) => expressionInWords(expr, words)
const number = (value: string): Expr => ({ op: 'number', value })
const published: Expr = { op: 'check', check: '7.published' }
const field = (name: string): Expr => ({ op: 'field', field: name })

describe('a condition in words', () => {
  const national: Expr = { op: 'compare', how: '=', left: field('by'), right: { op: 'text', value: '国办' } }
  it.each<[string, Expr]>([
    ['是否编制并公开指南：是', published],
    ['是否编制并公开指南：否', { op: 'not', of: published }],
    ['公开情况：不全面', { op: 'compare', how: '=', left: { op: 'check', check: '8.level' }, right: { op: 'text', value: '不全面' } }],
    ['网上可办率达到50%', { op: 'compare', how: '>=', left: { op: 'check', check: '9.done' }, right: number('1/2') }],
    [
      '“7 政府信息公开指南”有“未公开”的问题',
      { op: 'compare', how: '>', left: { op: 'findings', node: '7', kind: '未公开' }, right: number('0') },
    ],
    ['“7 政府信息公开指南”没有问题', { op: 'compare', how: '=', left: { op: 'findings', node: '7' }, right: number('0') }],
    [
      '有“通报”中“级别”为国办的',
      { op: 'compare', how: '>', left: { op: 'count', list: 'circulars', where: national }, right: number('0') },
    ],
    [
      '“通报”中“级别”为国办的达到1条',
      { op: 'compare', how: '>=', left: { op: 'count', list: 'circulars', where: national }, right: number('1') },
    ],
    ['“通报”一条也没有', { op: 'compare', how: '=', left: { op: 'count', list: 'circulars' }, right: number('0') }],
    [
      '总分低于60，或连续3年（含本年）都在组内最后3名',
      {
        op: 'or',
        of: [
          { op: 'compare', how: '<', left: { op: 'known', name: 'result' }, right: number('60') },
          { op: 'last-places', places: 3, within: 'group', years: 3 },
        ],
      },
    ],
    [
      '（是否编制并公开指南：是，或属于乡镇），且属于类别A',
      {
        op: 'and',
        of: [
          { op: 'or', of: [published, { op: 'member', of: 'group', name: '乡镇' }] },
          { op: 'member', of: 'class', name: 'A' },
        ],
      },
    ],
    [
      '本项分值 ÷ “通报”的条数（至少1）',
      { op: '/', left: { op: 'known', name: 'of' }, right: { op: 'max', of: [number('1'), { op: 'count', list: 'circulars' }] } },
    ],
    [
      '1 － “网上可办率” ÷ 70%',
      { op: '-', left: number('1'), right: { op: '/', left: { op: 'check', check: '9.done' }, right: number('0.7') } },
    ],
    [
      '“指南要素”中“具备”为是的项数（至少1）',
      { op: 'max', of: [number('1'), { op: 'count', list: '7.elements', where: field('present') }] },
    ],
    [
      '本项分值 × （1 － “7 政府信息公开指南”的得分）',
      {
        op: '*',
        left: { op: 'known', name: 'of' },
        right: { op: '-', left: number('1'), right: { op: 'points', node: '7' } },
      },
    ],
  ])('reads %s', (expected, expr) => {
    expect(say(expr)).toBe(expected)
  })

  it('reads a comparison from what moves to what stands', () => {
    expect(say({ op: 'compare', how: '>', left: number('60'), right: { op: 'known', name: 'result' } })).toBe('总分低于60')
  })

  it('turns a comparison round instead of denying it', () => {
    expect(say({ op: 'not', of: { op: 'compare', how: '>', left: { op: 'check', check: '9.done' }, right: number('0.3') } })).toBe(
      '网上可办率不超过30%',
    )
  })
})

describe('a line in words', () => {
  const line = (rest: Partial<Line>): Line => ({
    verb: 'deduct',
    amount: { kind: 'points', value: number('0.5') },
    clause: '原文',
    readings: [],
    ...rest,
  })
  it.each<[string, Line]>([
    ['是否编制并公开指南：否 → 扣完', line({ when: { op: 'not', of: published }, amount: { kind: 'all' } })],
    ['“指南要素”中“具备”为否的 → 每项扣0.5分', line({ each: '7.elements', where: { op: 'not', of: field('present') } })],
    [
      '“通报” → 每条按“级别”扣：国办5分、省3分，其他0分',
      line({
        each: 'circulars',
        amount: { kind: 'levels', by: field('by'), table: { 国办: { points: '5' }, 省: { points: '3' } }, otherwise: { points: '0' } },
      }),
    ],
    [
      '按“网上可办率”得：50%及以上的6分；40%及以上、不足50%的5分；其他0分',
      line({
        verb: 'set',
        amount: {
          kind: 'tiers',
          by: { op: 'check', check: '9.done' },
          tiers: [
            { from: '0.5', amount: { points: '6' } },
            { from: '0.4', below: '0.5', amount: { points: '5' } },
          ],
          otherwise: { points: '0' },
        },
      }),
    ],
    [
      '“通报” → 每条加0.2分，合计最多加2分',
      line({ verb: 'earn', each: 'circulars', amount: { kind: 'points', value: number('0.2') }, limit: '2' }),
    ],
    [
      '得“根据公开情况打分”所评分数（0至3分，0.5分一档，由考核人员评判并写明理由）',
      line({
        verb: 'set',
        amount: { kind: 'points', value: { op: 'check', check: '15.quality' } },
      }),
    ],
    ['至多得本项分值的60%', line({ verb: 'at-most', amount: { kind: 'percent', value: '60' } })],
    [
      '“通报”中从“收到日期”到“答复日期”超过7个工作日的 → 每条扣0.5分',
      line({
        each: 'circulars',
        where: { op: 'elapsed', how: '>', from: field('received'), to: field('answered'), than: { count: '7', unit: 'workdays' } },
      }),
    ],
    [
      '“通报”中“答复日期”晚于“收到日期”的 → 每条扣0.5分',
      line({
        each: 'circulars',
        where: { op: 'elapsed', how: '>', from: field('received'), to: field('answered'), than: { count: '0', unit: 'days' } },
      }),
    ],
    [
      '“通报”中“答复日期”晚于2022-01-14的 → 每条扣0.5分',
      line({
        each: 'circulars',
        where: { op: 'compare', how: '>', left: field('answered'), right: { op: 'date', value: '2022-01-14' } },
      }),
    ],
    [
      '“通报”中“答复日期”为未答复且“答复日期”晚于“收到日期”起算的答复期限的 → 每条扣0.5分',
      line({
        each: 'circulars',
        where: {
          op: 'and',
          of: [
            { op: 'not', of: { op: 'happened', field: 'answered' } },
            { op: 'compare', how: '>', left: field('answered'), right: { op: 'reply-due', received: field('received') } },
          ],
        },
      }),
    ],
  ])('reads %s', (expected, given) => {
    expect(lineSentence(lineInWords(given, words))).toBe(expected)
  })

  it('shows no English key of the programme', () => {
    const said = lineSentence(lineInWords(line({ each: 'circulars', where: field('failed') }), words))
    expect(said).not.toMatch(/[a-z]/i)
  })
})

describe('scopes, marks and grades in words', () => {
  it('says whom an open scope leaves undecided', () => {
    expect(
      scopeInWords({
        names: [...named('县发改委'), { kind: 'class', name: 'A' }, { kind: 'function', name: '行政执法' }],
        except: named('县信访局'),
        open: true,
      }),
    ).toBe('县发改委、A类、承担行政执法的单位，县信访局除外；“等”字所指未点名，由人逐个确定')
  })

  it('says the notice’s own words where an open scope names nobody', () => {
    expect(scopeInWords({ names: [], except: named('县信访局'), open: true, text: '相关部门' })).toBe(
      '相关部门（通知没有点名，由人逐个确定），县信访局除外',
    )
  })

  it('says what the notice calls groups, and whom it means (TY-01)', () => {
    const scope = { names: named('乡镇', '县直部门'), except: [], open: false, text: '各乡镇、各单位' }
    expect(scopeInWords(scope)).toBe('各乡镇、各单位（乡镇、县直部门）')
    expect(scopeInWords({ ...scope, text: '乡镇，县直部门' })).toBe('乡镇、县直部门')
    expect(scopeInWords({ ...scope, open: true, text: '乡镇等有执法职权的单位' })).toBe(
      '乡镇等有执法职权的单位；“等”字所指未点名，由人逐个确定',
    )
  })

  it('says marks that go by class', () => {
    expect(marksInWords({ kind: 'profile', by: 'class', table: { A: '5', B: '3' }, otherwise: '4' })).toBe('按类别：A 5分、B 3分、其他 4分')
  })

  it('says what stands in for nothing', () => {
    expect([insteadInWords('full'), insteadInWords({ percent: '80' })]).toEqual(['得满分', '得分值的80%'])
    expect(notApplyingInWords({ how: 'spread', to: ['7'], equally: true }, words)).toBe('分值移到“7 政府信息公开指南”')
  })

  it('says bounds as they are included', () => {
    expect([boundsInWords({ from: '75', below: '90' }, (value) => value), boundsInWords({ below: '60' }, percentInWords)]).toEqual([
      '75及以上、不足90',
      '不足6000%',
    ])
  })

  it('lays a rule of grading out as rows', () => {
    const rule = {
      kind: 'places',
      places: [
        { grade: ['优秀'], from: 1, to: 4 },
        { grade: ['合格', '不合格'], from: 11, to: 13 },
      ],
    } as const
    expect(gradeRuleInWords({ ...rule, for: { group: '乡镇' }, clause: '', readings: [], untranslated: [] }, words)).toMatchObject({
      for: '乡镇',
      rows: [
        { grade: '优秀', who: '第1至4名' },
        { grade: '合格或不合格', who: '第11至13名' },
      ],
    })
  })

  it('says how ties and the vetoed stand in a ranking', () => {
    expect(rankInWords({ within: 'group', ties: 'block', vetoed: 'out', readings: [] })).toContain('被一票否决的不参加排名')
  })

  it('says that the seats of the next grade come behind those of the better one', () => {
    const seat = (of: string, grade: string, seats: number) => ({ class: of, grade: [grade], seats })
    const seats = [seat('A', '优秀', 5), seat('A', '良好', 8), seat('B', '优秀', 2), seat('B', '良好', 3)]
    const rule = { kind: 'seats', seats, rest: ['合格'], clause: '', readings: [], untranslated: [] } as const
    expect(gradeRuleInWords(rule, words).rows.map(({ who }) => who)).toEqual([
      'A类前5个单位',
      'A类其后8个单位',
      'B类前2个单位',
      'B类其后3个单位',
      '其余单位',
    ])
  })
})
