import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generated } from '../../../../test/engine/generated.ts'
import { realProgramme } from '../../../../test/engine/programmes.ts'
import { add, equals, fractionFromText, ZERO } from '../../../model/Fraction.ts'
import type { Facts } from '../../../model/Facts.ts'
import type { Line, Node } from '../../../model/Node.ts'
import type { Programme } from '../../../model/Programme.ts'
import type { RoundFacts } from '../../../model/RoundFacts.ts'
import { compile } from '../../compile.ts'
import { compareProgrammes } from '../compareProgrammes.ts'
import { namingOf } from '../namingOf.ts'
import { effectsOf } from './effectsOf.ts'
import { factsUnder } from './factsUnder.ts'

const { programme: changning, units } = realProgramme('changning-2020')!

/** The programme with one row of the townships' card otherwise. */
const withRow = (code: string, change: (row: Node) => readonly Node[], parts: Partial<Programme> = {}): Programme => {
  const visit = (one: Node): Node => ({
    ...one,
    children: one.children.flatMap((child) => (child.code === code ? change(child) : [visit(child)])),
  })
  const scorecards = changning.scorecards.map((card) => (card.id === 'townships' ? { ...card, root: visit(card.root) } : card))
  return { ...changning, scorecards, ...parts }
}

const township = units.find(({ group }) => group === '乡镇')!
const said = (check: string, value: Exclude<Facts['answers'][string][number]['value'], undefined>) => ({
  [check]: [{ check, lane: 'assessor', by: '张工', at: '2020-12-08T10:00:00', state: 'answered', value }] as const,
})

/** A township whose guide lacks two elements; nothing else is answered. */
const elements = changning.scorecards[0]!.root.children.flatMap(({ children }) => children).find(({ code }) => code === '7')!.checks[1]!
const rows = (elements.kind === 'list' ? (elements.of ?? []) : []).map((id, at) => ({ id, fields: { present: at < 2 ? '否' : '是' } }))
const facts: Facts = {
  answers: { ...said('7.published', '是'), ...said(elements.id, { rows }), ...said('7.updated', '是') },
  incidents: [],
  overrides: [],
}
const round: RoundFacts = {
  id: 'r',
  title: '示例',
  demonstration: true,
  asOf: '2020-12-31',
  calendar: { years: [2019, 2020, 2021], holidays: [], workdays: [] },
  units: [{ unit: township, facts }],
  history: [],
  decisions: [],
}

const effect = (after: Programme, of: RoundFacts = round) => {
  const comparison = compareProgrammes(changning, after)
  return { ...effectsOf(compile(changning), compile(after), comparison, of), comparison }
}

const half = (row: Node): readonly Node[] => [
  {
    ...row,
    lines: row.lines.map((line): Line =>
      line.clause === '指南要素不齐全扣0.5分'
        ? {
            verb: 'deduct',
            amount: { kind: 'points', value: { op: 'number', value: '0.5' } },
            each: elements.id,
            where: { op: 'not', of: { op: 'field', field: 'present' } },
            clause: '指南要素不齐全的每项扣0.5分',
            readings: line.readings,
          }
        : line,
    ),
  },
]

describe('the guide of Changning, half a point once or for each element', () => {
  const after = withRow('7', half)

  it('is one changed line, and half a point less for a unit that lacks two elements', () => {
    const { comparison, units: effects } = effect(after)
    expect(comparison.differences.map(({ part, kind }) => `${kind} ${part}`)).toEqual(['changed line'])
    expect(comparison.differences[0]!.sentence).toMatch(/^指标7 政府信息公开指南：扣分由0.5分改为每项0.5分；扣分条件由/u)
    const { reasons, unused, isChanged } = effects[0]!
    expect({ isChanged, unused }).toEqual({ isChanged: true, unused: [] })
    expect(reasons).toEqual([
      {
        subject: '指标7 政府信息公开指南',
        before: '4.5',
        after: '4',
        change: '-0.5',
        differences: [0],
        sentence: '因指标7 政府信息公开指南的扣分、扣分条件、原文改变，少0.5分',
      },
    ])
  })

  it('cites the reading that was changed with it', () => {
    const id = after.scorecards[0]!.root.children.flatMap(({ children }) => children)
      .find(({ code }) => code === '7')!
      .lines.flatMap(({ readings }) => readings)[0]!
    const readings = changning.readings.map((one) => (one.id === id ? { ...one, choice: '缺一项扣一次' } : one))
    const { comparison, units: effects } = effect({ ...after, readings })
    expect(comparison.differences.map(({ part }) => part)).toEqual(['line', 'reading'])
    expect(effects[0]!.reasons[0]!.differences).toEqual([0, 1])
  })
})

it('says what moved marks do', () => {
  const { units: effects } = effect(withRow('7', (row) => [{ ...row, marks: { kind: 'points', value: '4' } }]))
  expect(effects[0]!.reasons.map(({ sentence }) => sentence)).toEqual(['因指标7 政府信息公开指南的分值改变，少1分'])
})

it('lists answers whose check is gone, and loses none in silence', () => {
  const { units: effects } = effect(withRow('7', () => []))
  expect(effects[0]!.unused.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(/^指标7 政府信息公开指南“是否编制.*后一方案没有这个检查点，1个答案用不上$/u),
    expect.stringMatching(/^指标7 政府信息公开指南“指南要素”：.*1个答案用不上$/u),
    expect.stringMatching(/^指标7 政府信息公开指南“本年度是否更新”：.*1个答案用不上$/u),
  ])
  expect(effects[0]!.reasons[0]!.sentence).toBe('因删去指标7 政府信息公开指南，少4.5分')
})

it('lists answers that no longer fit their check', () => {
  const asked = (row: Node): readonly Node[] => [
    {
      ...row,
      checks: row.checks.map((check) =>
        check.id === '7.updated' && check.kind === 'choice' ? { ...check, levels: ['已更新', '未更新'], yesNo: false } : check,
      ),
      lines: row.lines.filter(({ clause }) => !clause.includes('更新')),
    },
  ]
  expect(effect(withRow('7', asked)).units[0]!.unused.map(({ sentence }) => sentence)).toEqual([
    '指标7 政府信息公开指南“本年度是否更新”：后一方案要填的是已更新、未更新，1个答案用不上',
  ])
})

it('lets answers follow a row that got another number', () => {
  const renumbered = JSON.parse(JSON.stringify(changning).replaceAll('"7"', '"77"').replaceAll('"7.', '"77.')) as Programme
  const { units: effects } = effect(renumbered)
  expect(effects[0]).toMatchObject({ unused: [], reasons: [], isChanged: false })
})

it('says who is no longer assessed, and who is new', () => {
  const without = { ...changning, groups: changning.groups.filter(({ name }) => name !== '乡镇') }
  expect(effect(without).units[0]).toMatchObject({ after: null, because: ['后一方案没有“乡镇”这一组'] })
  const fresh = { name: '新区管委会', group: '县直部门', class: 'A', aliases: [], functions: [], parameters: {} }
  expect(effect({ ...changning, units: [...changning.units, fresh] }).fresh).toEqual([{ name: '新区管委会', group: '县直部门' }])
})

const roundOf = (unit: RoundFacts['units'][number]['unit'], given: Facts): RoundFacts => ({ ...round, units: [{ unit, facts: given }] })

it('changes nothing under the same programme, whatever it says', () => {
  fc.assert(
    fc.property(generated({ wild: true }), ({ programme, unit, facts: given }) => {
      const same = structuredClone(programme)
      const { units: effects } = effectsOf(compile(programme), compile(same), compareProgrammes(programme, same), roundOf(unit, given))
      expect(effects[0]).toMatchObject({ isChanged: false, reasons: [], unused: [], unasked: [] })
    }),
    { numRuns: 60 },
  )
})

it('gives reasons that add up to the change of the total', () => {
  fc.assert(
    fc.property(generated({ wild: false }), fc.nat(), ({ programme, unit, facts: given }, seed) => {
      const all = (one: Node): readonly Node[] => [one, ...one.children.flatMap(all)]
      const nodes = all(programme.result).filter(({ lines }) => lines.length > 0)
      fc.pre(nodes.length > 0)
      const chosen = nodes[seed % nodes.length]
      const change = (one: Node): Node => ({
        ...one,
        lines: one === chosen ? one.lines.slice(1) : one.lines,
        children: one.children.map(change),
      })
      const after = { ...programme, result: change(programme.result) }
      const { units: effects } = effectsOf(compile(programme), compile(after), compareProgrammes(programme, after), roundOf(unit, given))
      const { before, after: then, reasons } = effects[0]!
      fc.pre(then !== null && before.total.low !== null && before.total.low === before.total.high && then.total.low === then.total.high)
      const moved = reasons.reduce((sum, one) => add(sum, fractionFromText(one.change ?? '0')), ZERO)
      expect(equals(add(fractionFromText(before.total.low), moved), fractionFromText(then.total.low!))).toBe(true)
    }),
    { numRuns: 60 },
  )
})

it('uses or lists every answer, between any two programmes, and says all in whole sentences', () => {
  fc.assert(
    fc.property(generated({ wild: true }), generated({ wild: true }), ({ programme: a, unit, facts: given }, { programme: b }) => {
      const [before, after, comparison] = [compile(a), compile(b), compareProgrammes(a, b)]
      const [one] = effectsOf(before, after, comparison, roundOf(unit, given)).units
      for (const { sentence } of [...one!.reasons, ...one!.unused]) expect(sentence).not.toMatch(/undefined|null|NaN/u)

      const naming = namingOf([comparison.total], a, b, new Map())
      const { facts: used, unused } = factsUnder(given, before.treeOf(unit.group), after.treeOf(unit.group), naming)
      const count = ({ answers }: Facts) => Object.values(answers).reduce((sum, each) => sum + each.length, 0)
      const listed = unused.filter(({ sentence }) => sentence.endsWith('个答案用不上')).reduce((sum, { answers }) => sum + answers, 0)
      expect(count(used) + listed).toBe(count(given))
    }),
    { numRuns: 80 },
  )
})

describe('a programme without marks', () => {
  const { programme: tangyin, units: all } = realProgramme('tangyin-2022')!
  const bureau = all.find(({ names }) => names.includes('民政局'))!
  const row = { 栏目: '社会救助', 问题: '未公开', 反馈日期: '2022-09-09', 整改完成日期: '2022-09-21', 复核认可: '是' }
  const problems = { rows: [{ id: '问题1', fields: row }], complete: true }
  const given: Facts = { answers: { ...said('l25.published', '否'), ...said('problems', problems) }, incidents: [], overrides: [] }
  const of: RoundFacts = {
    ...round,
    asOf: '2022-09-30',
    calendar: { years: [2022], holidays: ['2022-09-12'], workdays: [] },
    units: [{ unit: bureau, facts: given }],
  }

  it('has other conclusions and problems, each with the clause that does it (TY-05)', () => {
    const longer = JSON.parse(
      JSON.stringify(tangyin).replaceAll('"count":"5","unit":"workdays"', '"count":"8","unit":"workdays"'),
    ) as Programme
    const comparison = compareProgrammes(tangyin, longer)
    expect(comparison.differences.map(({ what }) => what)).toEqual(['时间', '记问题的条件', '记问题的条件'])
    const [one] = effectsOf(compile(tangyin), compile(longer), comparison, of).units
    expect(one!.before).toMatchObject({ total: { text: '不计分' }, withoutMarks: true })
    // The other columns are open: they may hold problems that were not fed back.
    expect([one!.before.verdicts, one!.after!.verdicts]).toEqual([['点名批评'], ['有问题，待反馈', '有问题，已整改']])
    expect(one!.reasons.map(({ sentence }) => sentence)).toEqual([
      '因“整改”的记问题的条件改变，“汤阴县基层政务公开跟踪评估表”随之变化，结论由“点名批评”变为“有问题，待反馈”或“有问题，已整改”',
      '因“整改”的记问题的条件改变，问题由未按期整改1个变为没有',
      '因“整改”的记问题的条件改变，“季度通报”随之变化，结论由“点名批评”变为“不点名”',
    ])
  })
})
