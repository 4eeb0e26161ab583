import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  group,
  line,
  named as namesOf,
  node,
  points,
  programme,
  programmeOf,
  scoredLeaf,
  unit,
  yesNo,
} from '../../../test/coreProgramme.ts'
import { generated } from '../../../test/engine/generated.ts'
import { realProgramme } from '../../../test/engine/programmes.ts'
import type { Line, Node } from '../../model/Node.ts'
import type { Programme } from '../../model/Programme.ts'
import { compareProgrammes } from './compareProgrammes.ts'
import { CHECK_FACETS } from './facets/checkFacets.ts'
import { LINE_FACETS } from './facets/lineFacets.ts'
import { NODE_FACETS } from './facets/nodeFacets.ts'
import { HEAD_FACETS } from './facets/programmeFacets.ts'

const sentences = (before: Programme, after: Programme): readonly string[] =>
  compareProgrammes(before, after).differences.map(({ sentence }) => sentence)

const half = line({
  amount: { kind: 'points', value: { op: 'number', value: '0.5' } },
  each: '7.elements',
  where: { op: 'not', of: { op: 'field', field: 'ok' } },
  clause: '要素不齐全项扣0.5分',
})

const guide = (parts: Partial<Node> = {}): Node =>
  scoredLeaf('7', '5', {
    name: '政府信息公开指南',
    text: '编制并公开指南，要素齐全',
    checks: [
      yesNo('7.done'),
      {
        id: '7.elements',
        ask: '指南要素',
        kind: 'list',
        of: ['公开范围', '传真号码'],
        open: false,
        presumeNone: false,
        fields: { ok: { kind: 'choice', levels: ['是', '否'], yesNo: true, ask: '具备' } },
      },
    ],
    lines: [half],
    ...parts,
  })
const other = scoredLeaf('8', '95', { name: '会议公开', text: '公开会议内容和决定事项' })
const base = programmeOf([guide(), other])

describe('a clause that changed is said as an official reads it', () => {
  it.each<readonly [string, Programme, readonly string[]]>([
    ['marks', programmeOf([guide({ marks: points('4') }), other]), ['指标7 政府信息公开指南：分值由5分改为4分']],
    [
      'what a line takes',
      programmeOf([guide({ lines: [{ ...half, amount: { kind: 'points', value: { op: 'number', value: '1' } } }] }), other]),
      ['指标7 政府信息公开指南：扣分由每项0.5分改为每项1分（原文：要素不齐全项扣0.5分）'],
    ],
    [
      'several things of one line, once',
      programmeOf([guide({ lines: [{ ...half, limit: '2', clause: '要素不齐全的每项扣0.5分' }] }), other]),
      ['指标7 政府信息公开指南：增加合计上限：2分；原文由要素不齐全项扣0.5分改为“要素不齐全的每项扣0.5分”'],
    ],
    [
      'who it is for',
      programmeOf([guide({ scope: { names: namesOf('甲局'), except: [], open: false } }), other]),
      ['指标7 政府信息公开指南：适用范围由全部改为甲局'],
    ],
    [
      'a row that is gone, where it stood',
      programmeOf([other]),
      ['删去指标7 政府信息公开指南（原为：5分；“指南要素”中“具备”为否的 → 每项扣0.5分）'],
    ],
    [
      'a row that is new',
      programmeOf([guide(), scoredLeaf('9', '3', { name: '新闻发布', text: '召开新闻发布会' }), other]),
      ['新增指标9 新闻发布：3分；是否公开：否 → 扣完'],
    ],
    [
      'a row that hangs elsewhere',
      programmeOf([node({ code: 's1', name: '主动公开', role: 'section', marks: points('5'), children: [guide()] }), other]),
      ['新增章节“主动公开”：5分', '指标7 政府信息公开指南：由“县直部门评分表”移到“主动公开”'],
    ],
    [
      'a check',
      programmeOf([guide({ checks: [{ ...yesNo('7.done'), ask: '是否编制指南' }, ...guide().checks.slice(1)] }), other]),
      ['指标7 政府信息公开指南，检查点“是否编制指南”：问法由是否公开改为是否编制指南'],
    ],
    ['the roster', { ...base, units: [...base.units, unit('丙局')] }, ['新增单位“丙局”：县直部门']],
    ['a class of units', { ...base, groups: [group('县直部门', { classes: [{ name: 'A' }] })] }, ['组别“县直部门”：增加类别“A类”']],
  ])('%s', (_, after, expected) => {
    expect(sentences(base, after)).toEqual(expected)
  })

  it('knows a row again by its words when it got another number, and its checks and rules with it', () => {
    const eight: Node = JSON.parse(JSON.stringify(guide()).replaceAll('"7', '"8')) as Node
    const nine: Node = JSON.parse(JSON.stringify(other).replaceAll('"8', '"9')) as Node
    expect(sentences(base, programmeOf([eight, nine]))).toEqual(['指标8 政府信息公开指南：编号由7改为8', '指标9 会议公开：编号由8改为9'])
  })

  it('says a reading that was chosen otherwise, known by its question whatever its id', () => {
    const reading = (id: string, choice: string) => ({ id, question: '不齐全怎样扣', choice, why: '原文如此', decidedBy: '公开办' })
    expect(sentences({ ...base, readings: [reading('r1', '只扣一次')] }, { ...base, readings: [reading('r2', '每项扣')] })).toEqual([
      '口径“不齐全怎样扣”：选择由只扣一次改为每项扣',
    ])
  })

  it('tells what has no words yet as a change without words, never nothing', () => {
    const after = programmeOf([{ ...guide(), surprise: 1 } as Node, other])
    expect(sentences(base, after)).toEqual(['指标7 政府信息公开指南：其他内容有改动'])
  })
})

describe('two programmes that are one', () => {
  it.each(['changning-2020', 'taiqian-2020', 'sanhe-2018', 'suizhou-2021', 'tangyin-2022', 'shapes'])('differ in nothing: %s', (id) => {
    const { programme: real } = realProgramme(id)!
    expect(compareProgrammes(real, JSON.parse(JSON.stringify(real)) as Programme).differences).toEqual([])
    expect(sentences(real, { ...real, id: 'copy', version: 2 })).toEqual([])
  })

  it('differ in nothing, whatever the programme says', () => {
    fc.assert(
      fc.property(generated({ wild: true }), ({ programme: one }) => {
        expect(compareProgrammes(one, structuredClone(one)).differences).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

const rowsOf = (one: Node): readonly Node[] => [one, ...one.children.flatMap(rowsOf)]

describe('any two programmes', () => {
  it('gain from one to the other what they lose on the way back', () => {
    fc.assert(
      fc.property(generated({ wild: true }), generated({ wild: true }), ({ programme: a }, { programme: b }) => {
        const count = (of: Programme, to: Programme, kind: string) =>
          compareProgrammes(of, to).differences.filter((one) => one.kind === kind).length
        expect([count(a, b, 'added'), count(a, b, 'removed')]).toEqual([count(b, a, 'removed'), count(b, a, 'added')])
      }),
      { numRuns: 60 },
    )
  })

  it('have each changed line reported once', () => {
    fc.assert(
      fc.property(generated({ wild: true }), fc.nat(), ({ programme: alike }, seed) => {
        // Clauses of a notice say different things; two lines with the same words cannot be told apart.
        const named = (one: Node): Node => ({
          ...one,
          lines: one.lines.map((own, at) => ({ ...own, clause: `${one.code}项${at}款` })),
          children: one.children.map(named),
        })
        const a = { ...alike, result: named(alike.result) }
        const lines = rowsOf(a.result).flatMap(({ lines: own }) => own)
        fc.pre(lines.length > 0)
        const chosen = lines[seed % lines.length]
        const change = (one: Node): Node => ({
          ...one,
          lines: one.lines.map((own): Line => (own === chosen ? { ...own, limit: '0.25', clause: `${own.clause}共0.25分` } : own)),
          children: one.children.map(change),
        })
        const { differences } = compareProgrammes(a, { ...a, result: change(a.result) })
        expect(differences.map(({ kind, part }) => `${kind} ${part}`)).toEqual(['changed line'])
      }),
      { numRuns: 60 },
    )
  })
})

it('has words for every key of a row, a line, a check and a programme', () => {
  const node: Record<keyof Node, true> = {
    code: true, name: true, role: true, column: true, keepers: true, text: true, standard: true, method: true, basis: true, assessor: true,
    evidence: true, window: true, marks: true, of: true, scope: true, floor: true, cap: true, convert: true, notApplying: true, prices: true,
    per: true, when: true, veto: true, verdict: true, decimals: true, checks: true, start: true, lines: true, children: true, card: true,
    whenNone: true, whenDeclaredNone: true, whenNotDrawn: true, drawn: true, readings: true, untranslated: true,
    claims: true,
  } // prettier-ignore
  const lineKeys: Record<keyof Line, true> = {
    code: true, verb: true, amount: true, when: true, each: true, where: true, limit: true, finding: true, clause: true, readings: true,
  } // prettier-ignore
  const words = ({
    facets,
    apart,
  }: {
    readonly facets: readonly { readonly keys: readonly string[] }[]
    readonly apart: readonly string[]
  }) => [...new Set([...facets.flatMap(({ keys }) => keys), ...apart])].sort()
  expect(words(NODE_FACETS)).toEqual(Object.keys(node).sort())
  expect(words(LINE_FACETS)).toEqual(Object.keys(lineKeys).sort())
  const { programme: shapes } = realProgramme('shapes')!
  expect(words(HEAD_FACETS)).toEqual(expect.arrayContaining(Object.keys({ ...programme(), ...shapes })))
  const checks = [...shapes.checks, ...shapes.scorecards.flatMap(({ root }) => rowsOf(root).flatMap((one) => one.checks))]
  expect(words(CHECK_FACETS)).toEqual(expect.arrayContaining([...new Set(checks.flatMap((check) => Object.keys(check)))]))
})

it('keeps each column with its own name when one before it goes, though many say the same (TY-01)', () => {
  const { programme: before } = realProgramme('tangyin-2022')!
  const gone = '散煤清零'
  let number = 0
  const without = (one: Node): Node => ({
    ...one,
    ...(one.role === 'column' ? { code: `l${++number}` } : {}),
    children: one.children.filter(({ name }) => name !== gone).map(without),
  })
  const after = { ...before, scorecards: before.scorecards.map((card) => ({ ...card, root: without(card.root) })) }
  const [only, ...more] = sentences(before, after)
  expect(only).toMatch(/^删去栏目“散煤清零”/u)
  expect(more).toEqual([])
})
