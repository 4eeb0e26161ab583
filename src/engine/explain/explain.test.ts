import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { line, node, points, yesNo } from '../../../test/coreProgramme.ts'
import { asked, field, not } from '../../../test/engine/expressions.ts'
import { forgotten, undecided } from '../../../test/engine/forgotten.ts'
import { generated } from '../../../test/engine/generated.ts'
import {
  ALL,
  amount,
  answer,
  AS_OF,
  CALENDAR,
  factsOf,
  orgUnit,
  programmeWith,
  rows,
  without,
  type Said,
} from '../../../test/engine/scoring.ts'
import type { ListCheck } from '../../model/Check.ts'
import type { ExplainedNode } from '../../model/Explanation.ts'
import type { Facts, Unit } from '../../model/Facts.ts'
import { add, fractionFromText, printFraction, ZERO } from '../../model/Fraction.ts'
import { isExact } from '../../model/Interval.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import type { NodeResult } from '../../model/Result.ts'
import { compile } from '../compile.ts'
import { score } from '../score.ts'
import { explain } from './explain.ts'

function explained(programme: Programme, unit: Unit, facts: Facts): { readonly told: ExplainedNode; readonly root: NodeResult } {
  const compiled = compile(programme)
  const result = score(compiled, unit, facts, AS_OF, CALENDAR)
  return { told: explain(compiled, result, CALENDAR), root: result.root }
}

const told = (root: Partial<Node>, said: Said = {}): ExplainedNode => explained(programmeWith(root), orgUnit(), factsOf(said)).told

const everyNode = (one: ExplainedNode): readonly ExplainedNode[] => [one, ...one.children.flatMap(everyNode)]
const sentences = (root: ExplainedNode): readonly string[] => everyNode(root).flatMap(({ steps }) => steps.map(({ sentence }) => sentence))

const elements: ListCheck = {
  id: 'e',
  ask: '指南要素',
  kind: 'list',
  of: ['公开范围', '传真号码', '投诉方式'],
  open: false,
  presumeNone: false,
  fields: { present: { kind: 'choice', levels: ['是', '否'], yesNo: true, ask: '具备' } },
}
const guide: Partial<Node> = {
  code: '7',
  name: '公开指南',
  marks: points('5'),
  checks: [{ ...yesNo('published'), ask: '是否编制并公开指南' }, elements],
  lines: [
    line({ amount: ALL, when: not(asked('published')), clause: '未按要求编制扣5分' }),
    line({ each: 'e', where: not(field('present')), amount: amount('0.5'), clause: '指南要素不齐全项扣0.5分' }),
  ],
}

describe('a result in words', () => {
  it('says the clause, the answer, the rows and what they cost', () => {
    const one = told(guide, {
      published: '是',
      e: rows({ 公开范围: { present: '是' }, 传真号码: { present: '否' }, 投诉方式: { present: '否' } }),
    })
    expect(one.points.text).toBe('4')
    const [step] = one.steps.filter(({ kind }) => kind === 'line')
    expect(step).toMatchObject({ clause: '指南要素不齐全项扣0.5分', sure: true, change: '−1' })
    expect(step?.sentence).toContain('传真号码')
    expect(step?.sentence).toContain('共扣1分')
    expect(one.answers.map(({ ask, answer: of }) => [ask, of])).toEqual([
      ['是否编制并公开指南', '是'],
      ['指南要素', '缺传真号码、投诉方式'],
    ])
  })

  it('says what is still open, and what a probe saw', () => {
    const one = told(guide, { published: [answer('published', '否', { lane: 'probe', by: '网站检测' })] })
    expect(one.points.text).toBe('0–5')
    expect(one.answers[0]).toMatchObject({ state: 'open', answer: '尚未评定（系统检测为“否”，待人工确认）' })
    expect(told(guide, { published: [without('published', 'cantTell', { why: '网站打不开' })] }).answers[0]).toMatchObject({
      state: 'cantTell',
      answer: '无法判定',
      why: '网站打不开',
    })
  })

  it('says who answered, when, and by what proof', () => {
    const proof = ['https://example.invalid/guide']
    const [first] = told(guide, { published: [answer('published', '是', { lane: 'self', by: '李某', proof })] }).answers
    expect(first).toMatchObject({ lane: '单位自查', by: '李某', at: '2020-12-15T09:00:00', proof })
  })

  it('says what each row took where the rows say it themselves (SZ-07)', () => {
    const losses: ListCheck = {
      id: 'e',
      ask: '市第三方评估扣分',
      kind: 'list',
      open: true,
      presumeNone: false,
      fields: { 扣分: { kind: 'number', from: '0' } },
    }
    const node = { marks: points('100'), checks: [losses], lines: [line({ each: 'e', amount: { kind: 'points', value: field('扣分') } })] }
    const said = (complete: boolean, taken: Record<string, string>) =>
      sentences(told(node, { e: { rows: Object.entries(taken).map(([id, loss]) => ({ id, fields: { 扣分: loss } })), complete } }))
    expect(said(true, { 规划信息: '0.8', 政策咨询: '1.5' })).toContain(
      '“市第三方评估扣分”有2条：政策咨询扣1.5分、规划信息扣0.8分，共扣2.3分',
    )
    expect(said(false, { 规划信息: '0.8' })).toContain('“市第三方评估扣分”有1条：规划信息扣0.8分，可能还有，共扣多少尚未确定')
  })

  it('names in a table only the rows that cost, by level and price', () => {
    const domains: ListCheck = {
      ...elements,
      ask: '三个领域',
      of: ['公共资源', '重大项目', '公益事业'],
      fields: { level: { kind: 'choice', levels: ['全面', '不全面', '未公开'], yesNo: false, ask: '公开情况' } },
    }
    const table = {
      kind: 'levels',
      by: field('level'),
      table: { 全面: { points: '0' }, 不全面: { points: '1' }, 未公开: { points: '2' } },
    } as const
    const node = { marks: points('6'), checks: [domains], lines: [line({ each: 'e', amount: table })] }
    const said = (levels: readonly string[]) =>
      sentences(told(node, { e: rows(Object.fromEntries(domains.of!.map((name, at) => [name, { level: levels[at]! }]))) })).at(-1)
    expect(said(['不全面', '全面', '未公开'])).toBe(
      '“三个领域”中“公开情况”为不全面的有1项（公共资源），每项扣1分；“公开情况”为未公开的有1项（公益事业），每项扣2分，共扣3分',
    )
    expect(said(['全面', '全面', '全面'])).toBe('“三个领域”有3项，按“公开情况”都不扣分')
  })
})

/** Words of the machinery that no official should read. */
const MACHINERY = /undefined|null|NaN|true|false|Infinity|\[object|when-|marks|points\b|running/

describe('what was lost', () => {
  const put = (value: string) => [line({ verb: 'set', amount: amount(value) })]
  const lost = (root: Partial<Node>, said: Said = {}) => told(root, said).lost

  it('is what the marks have more than the points, also where a line put them', () => {
    expect(lost({ marks: points('3'), lines: put('2.5') })).toEqual({ text: '0.5', low: '0.5', high: '0.5', mayBeNone: false, none: false })
    expect(lost({ marks: points('3'), lines: put('3') })?.text).toBe('0')
  })

  it('is a range while answers are missing', () => {
    expect(lost(guide, { published: '是' })).toMatchObject({ text: '0–1.5', low: '0', high: '1.5' })
  })

  it('is nothing to say where a node has no marks', () => {
    expect(lost({ start: 'zero', lines: [line({ verb: 'earn', amount: amount('1') })] })).toBeNull()
  })

  it('prints so that it and the printed points are the marks', () => {
    const child = (code: string) => node({ code, marks: points('1'), lines: put('0.125') })
    const { children } = told({ marks: points('2'), children: [child('a'), child('b')] })
    expect(children.map((one) => [one.worth.text, one.lost?.text, one.lost?.low])).toEqual([
      ['0.13', '0.87', '0.875'],
      ['0.12', '0.88', '0.875'],
    ])
  })
})

describe('every result', () => {
  it('is told in sentences, step by step', () => {
    fc.assert(
      fc.property(generated({ wild: true }), fc.gen(), ({ programme, unit, facts }, g) => {
        for (const [one, known] of [
          [unit, facts],
          [undecided(g, unit), forgotten(g, facts, 3)],
        ] as const) {
          for (const sentence of sentences(explained(programme, one, known).told)) {
            expect(sentence).toMatch(/[\u4e00-\u9fff]/)
            expect(sentence).not.toMatch(MACHINERY)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('prints rows that add up to the printed sum', () => {
    fc.assert(
      fc.property(generated({ wild: true }), ({ programme, unit, facts }) => {
        const { told: of, root } = explained(programme, unit, facts)
        const compare = (one: ExplainedNode, result: NodeResult): void => {
          const marked = result.children.flatMap((child, at) => (child.marks && child.copy === undefined ? [{ child, at }] : []))
          const counted = marked.filter(({ child }) => child.worth.range !== null)
          if (counted.length > 0 && counted.every(({ child }) => isExact(child.worth.range!))) {
            const printed = counted.map(({ at }) => fractionFromText(one.children[at]!.worth.text.replace('−', '-'))).reduce(add, ZERO)
            expect(printFraction(printed, 2)).toBe(printFraction(counted.map(({ child }) => child.worth.range!.low!).reduce(add, ZERO), 2))
          }
          one.children.forEach((child, at) => {
            compare(child, result.children[at]!)
          })
        }
        compare(of, root)
      }),
      { numRuns: 100 },
    )
  })

  it('prints rows with more decimals than the programme prints so that they add up', () => {
    const put = (code: string) => node({ code, marks: points('1'), lines: [line({ verb: 'set', amount: amount('0.125') })] })
    const one = told({ marks: points('2'), children: [put('a'), put('b')] })
    expect(one.children.map(({ worth }) => worth.text)).toEqual(['0.13', '0.12'])
    expect(one.points.text).toBe('0.25')
  })
})

describe('the rows of a list', () => {
  const calls: ListCheck = {
    id: 'calls',
    ask: '电话测评',
    kind: 'list',
    open: false,
    presumeNone: false,
    fields: {
      号码: { kind: 'text' },
      接通: { kind: 'choice', levels: ['是', '否'], yesNo: true },
      接通时间: { kind: 'date', open: '没有接通' },
    },
  }
  const called = (said: Said): ExplainedNode =>
    told(
      {
        code: '3',
        marks: points('2'),
        checks: [calls],
        lines: [line({ each: 'calls', where: not(field('接通')), clause: '未接通扣1分' })],
      },
      said,
    )

  it('stand with the answer as they were recorded, what has not happened in its own word (SZ-03)', () => {
    const answered = called({ calls: rows({ 一: { 号码: '5123', 接通: '否', 接通时间: null }, 二: { 号码: '5124', 接通: '是' } }) })
    expect(answered.answers[0]?.rows).toEqual([
      {
        id: '一',
        cells: [
          { label: '号码', value: '5123' },
          { label: '接通', value: '否' },
          { label: '接通时间', value: '没有接通' },
        ],
        proof: [],
      },
      {
        id: '二',
        cells: [
          { label: '号码', value: '5124' },
          { label: '接通', value: '是' },
          { label: '接通时间', value: '未填' },
        ],
        proof: [],
      },
    ])
  })

  it('are left out where a list only says which of its elements are there', () => {
    expect(told(guide, { published: '是', e: rows({ 公开范围: { present: '是' } }) }).answers.map(({ rows: shown }) => shown)).toEqual([
      undefined,
      undefined,
    ])
  })
})
