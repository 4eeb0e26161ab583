import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GradeRule } from '../model/GradeRule.ts'
import type { Line, Node } from '../model/Node.ts'
import { readProgramme } from './readProgramme.ts'

const FOLDER = 'programmes/changning-2020'
const FILES = ['programme.yaml', 'units.yaml', 'notice.txt', ...readdirSync(join(FOLDER, 'scorecards')).map((name) => `scorecards/${name}`)]
const read = readProgramme(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')])))
const programme = read.programme!
const notice = readFileSync(join(FOLDER, 'notice.txt'), 'utf8')

/** White space is the table's, not the text's. */
const tight = (text: string): string => text.replace(/\s/gu, '')
const cardOf = (id: string): Node => programme.scorecards.find((card) => card.id === id)!.root
const sectionsOf = (id: string): readonly Node[] => cardOf(id).children
const indicatorsOf = (id: string): readonly Node[] => sectionsOf(id).flatMap(({ children }) => children)
const withParts = (node: Node): readonly Node[] => [node, ...node.children.flatMap(withParts)]
const marksOf = ({ marks }: Node): string | undefined => (marks?.kind === 'points' ? marks.value : marks?.kind)
const indicatorOf = (id: string, code: string): Node => indicatorsOf(id).find((node) => node.code === code)!
const outside = withParts(programme.result)
const nodeOf = (code: string): Node => outside.find((node) => node.code === code)!
const gradeRule = <K extends GradeRule['kind']>(kind: K) =>
  programme.grades.find((rule) => rule.kind === kind) as Extract<GradeRule, { kind: K }>
const listOf = ({ checks }: Node, name: string) => {
  const check = checks.find(({ id }) => id.endsWith(`.${name}`))
  return check?.kind === 'list' ? check : undefined
}
/** What a line takes, as far as it is plain: a number, all, or its table. */
const amountOf = ({ amount }: Line): unknown => {
  if (amount.kind === 'points') return amount.value.op === 'number' ? amount.value.value : amount.value.op
  if (amount.kind === 'levels')
    return Object.fromEntries(
      Object.entries(amount.table).map(([level, value]) => [level, typeof value === 'object' && 'points' in value ? value.points : value]),
    )
  return amount.kind
}

/** The rows of an annex as the notice prints them: number, section, text, marks, standard, method. */
const rowsOf = (annex: string): readonly (readonly string[])[] =>
  annex
    .split('\n')
    .filter((line) => /^\d+\t/u.test(line))
    .map((line) => line.split('\t').map(tight))
const [, township = '', department = ''] = notice.split(/^(?=2020年度(?:乡镇|县直部门)政府信息与政务公开工作考核评分表$)/mu)
const CARDS = [
  { card: 'townships', annex: township, indicators: 28 },
  { card: 'departments', annex: department, indicators: 27 },
] as const

describe('the Changning programme', () => {
  it('loads without errors', () => {
    expect(read.errors).toEqual([])
  })

  it.each(CARDS)('has $card of 100 marks with $indicators indicators in six sections (CN-01)', ({ card, indicators }) => {
    expect(marksOf(cardOf(card))).toBe('100')
    expect(sectionsOf(card).map(({ name, marks }) => [name, marks])).toEqual(
      [
        ['组织保障', '20'],
        ['主动公开工作情况', '40'],
        ['专项工作情况', '20'],
        ['载体建设情况', '10'],
        ['依申请公开', '4'],
        ['回应工作', '6'],
      ].map(([name, value]) => [name, { kind: 'points', value }]),
    )
    expect(indicatorsOf(card)).toHaveLength(indicators)
    for (const node of indicatorsOf(card)) expect(node.role).toBe('indicator')
    for (const node of sectionsOf(card))
      expect(node.children.reduce((sum, one) => sum + Number(marksOf(one)), 0)).toBe(Number(marksOf(node)))
  })

  it.each(CARDS)(
    'gives text, marks and standard of every row of $card verbatim, and a method to each (CN-01)',
    ({ card, annex, indicators }) => {
      const rows = rowsOf(annex)
      expect(rows).toHaveLength(indicators)
      rows.forEach(([code = '', , text, marks, standard, method], at) => {
        const node = indicatorsOf(card)[at]!
        expect([node.code, tight(node.text!), marksOf(node), tight(node.standard!)]).toEqual([code, text, marks, standard])
        if (method) expect(tight(node.method!)).toBe(method)
        else expect(tight(notice)).toContain(tight(node.method!))
      })
    },
  )

  it.each(CARDS)('transcribes every clause of every standard of $card in a line, word for word (CN-02)', ({ card }) => {
    for (const node of indicatorsOf(card)) {
      expect(node.lines.length, node.code).toBeGreaterThan(0)
      let rest = tight(node.standard!)
      for (const { clause } of node.lines) {
        expect(rest, node.code).toContain(tight(clause))
        rest = rest.replace(tight(clause), '')
      }
      if (node.notApplying) rest = rest.replace('不涉及的不扣分', '')
      expect(rest.replace(/[，；。]/gu, ''), node.code).toBe('')
      expect(node.untranslated).toEqual([])
    }
  })

  it.each(CARDS)('gives every document that a row of $card cites as its basis, and who scores it', ({ card }) => {
    for (const { text, basis, code } of indicatorsOf(card)) {
      const cited = [...text!.matchAll(/《([^》]*(?:通知|条例|办法))》/gu)].map(([, title]) => title)
      const given = basis.map(({ title }) => title)
      for (const title of cited) expect(given, code).toContain(title)
    }
    expect(cardOf(card).assessor).toEqual(['县政务公开领导小组办公室'])
    expect(tight(notice)).toContain(tight(cardOf(card).evidence!))
  })

  it('quotes the notice in every line, text and grade outside the cards', () => {
    for (const node of outside) {
      for (const quoted of [node.text, node.veto?.clause, ...node.lines.map(({ clause }) => clause)])
        if (quoted !== undefined) expect(tight(notice)).toContain(tight(quoted))
    }
    for (const { clause } of programme.grades) expect(tight(notice)).toContain(tight(clause))
  })

  it('has a deduction rule of every kind in the text (CN-02)', () => {
    const lines = (code: string) => indicatorOf('townships', code).lines
    expect(lines('3').map(amountOf)).toEqual(['all'])
    expect(lines('1').map(amountOf)).toEqual(['1', '1', '1', '1'])
    expect(listOf(indicatorOf('townships', '4'), 'systems')!.of).toHaveLength(6)
    expect(lines('5').map((line) => [amountOf(line), line.each !== undefined])).toEqual([['2', true]])
    expect(lines('6').map((line) => [amountOf(line), line.each !== undefined])).toEqual([['0.5', true]])
    expect(amountOf(lines('8')[0]!)).toEqual({ 全面: '0', 不全面: '1', 未公开: '2' })
    expect(amountOf(indicatorOf('departments', '8').lines[0]!)).toEqual({ 全面: '0', 不全面: '2', 未公开: '4' })
    expect(lines('15').map(({ verb }) => verb)).toEqual(['set', 'at-most'])
    for (const [card, code] of [
      ['townships', '17'],
      ['departments', '15'],
    ] as const) {
      expect(listOf(indicatorOf(card, code), 'sample')!.size).toBe(10)
      expect(indicatorOf(card, code).lines.map(amountOf)).toEqual(['0.5'])
    }
  })

  it.each([
    ['townships', '28'],
    ['departments', '27'],
  ])('takes 1, 2 or 3 for a reply after more than 3, 5 or 7 days, and 2 for a poor one: %s %s (CN-03)', (card, code) => {
    const [poor, late] = indicatorOf(card, code).lines
    expect(amountOf(poor!)).toBe('2')
    expect(late!.amount).toMatchObject({
      kind: 'tiers',
      tiers: [
        { above: '3', amount: { points: '1' } },
        { above: '5', amount: { points: '2' } },
        { above: '7', amount: { points: '3' } },
      ],
    })
  })

  it('keeps full marks for what does not concern a unit on 17, 19 and 20 of the departments only (CN-04)', () => {
    const kept = (card: string) => withParts(cardOf(card)).filter(({ notApplying }) => notApplying)
    expect(kept('departments').map(({ code, notApplying }) => [code, notApplying])).toEqual(
      ['17', '19', '20'].map((code) => [code, { how: 'full' }]),
    )
    expect(kept('townships')).toEqual([])
    expect([...withParts(cardOf('townships')), ...withParts(cardOf('departments')), ...outside].filter(({ convert }) => convert)).toEqual(
      [],
    )
    for (const { annex, card } of CARDS) {
      const said = rowsOf(annex).filter(([, , , , standard]) => standard!.includes('不涉及的不扣分'))
      expect(said.map(([code]) => code)).toEqual(kept(card).map(({ code }) => code))
    }
  })

  it('caps card and bonuses at 100 inside, and takes penalties outside (CN-05)', () => {
    expect(programme.result.children.map(({ code }) => code)).toEqual(['capped', 'penalty'])
    expect(programme.result.cap).toBeUndefined()
    expect(nodeOf('capped').cap).toBe('100')
    expect(nodeOf('capped').children.map(({ code, card }) => [code, card])).toEqual([
      ['card', true],
      ['bonus', false],
    ])
    expect(nodeOf('bonus').children.flatMap(({ lines }) => lines.map((line) => [line.verb, amountOf(line)]))).toEqual([
      ['earn', '0.2'],
      ['earn', '0.2'],
      ['earn', '0.5'],
      ['earn', '0.5'],
    ])
  })

  it('takes 5, 3 and 1 per circular, 10 per exposure, 5 per wrongful publication and 10 per fraud (CN-06)', () => {
    for (const group of ['townships', 'departments']) {
      expect(nodeOf(`penalty-1-${group}`).lines.map(amountOf)).toEqual([{ 国办: '0', 省: '5', 市: '3', 县: '1' }, '10'])
    }
    expect(nodeOf('penalty-2').lines.map(amountOf)).toEqual(['5'])
    expect(nodeOf('penalty-3').lines.map(amountOf)).toEqual(['10'])
    for (const node of withParts(nodeOf('penalty'))) expect([node.floor, node.cap, node.marks]).toEqual([undefined, undefined, undefined])
  })

  it('vetoes the year by one State Council circular or two failing provincial ones (CN-07)', () => {
    const circulars = programme.checks.find(({ id }) => id === 'circulars')!
    expect(circulars).toMatchObject({
      kind: 'list',
      incidents: '通报',
      fields: { by: { levels: ['国办', '省', '市', '县'] }, failed: { yesNo: true } },
    })
    expect(programme.result.veto).toMatchObject({
      points: 'none',
      grade: '不合格',
      when: {
        op: 'or',
        of: [
          { op: 'compare', how: '>=' },
          { op: 'compare', how: '>=' },
        ],
      },
    })
    expect(programme.result.veto!.readings).not.toEqual([])
  })

  it('grades townships by places 1–4, 5–10 and 11–13 (CN-08)', () => {
    expect(programme.groups.find(({ name }) => name === '乡镇')!.size).toBe(13)
    expect(gradeRule('places')).toMatchObject({
      for: { group: '乡镇' },
      places: [
        { grade: ['优秀'], from: 1, to: 4 },
        { grade: ['良好'], from: 5, to: 10 },
        { grade: ['合格', '不合格'], from: 11, to: 13 },
      ],
    })
  })

  it('names 36 departments in classes of 26 and 10 and gives them the stated seats (CN-09)', () => {
    const named = (of: string) => programme.units.filter((unit) => unit.class === of).map(({ name }) => name)
    expect(programme.groups.find(({ name }) => name === '县直部门')!.size).toBe(36)
    expect([named('A').length, named('B').length]).toEqual([26, 10])
    for (const of of ['A', 'B']) expect(tight(notice)).toContain(`${named(of).join('、')}。`)
    expect(programme.units.filter(({ group }) => group === '乡镇')).toEqual([])
    expect(gradeRule('seats')).toMatchObject({ for: { group: '县直部门' }, rest: ['合格', '不合格'] })
    expect(gradeRule('seats').seats.map((seat) => [seat.class, seat.grade, seat.seats])).toEqual([
      ['A', ['优秀'], 5],
      ['A', ['良好'], 8],
      ['B', ['优秀'], 2],
      ['B', ['良好'], 3],
    ])
  })

  it('fails whoever is among the last three three years running, or below 60, before places and seats (CN-10)', () => {
    expect(programme.grades[0]).toMatchObject({
      kind: 'when',
      grade: ['不合格'],
      when: {
        op: 'or',
        of: [
          { op: 'compare', how: '<', left: { op: 'known', name: 'result' }, right: { op: 'number', value: '60' } },
          { op: 'last-places', places: 3, within: 'group', years: 3 },
        ],
      },
    })
  })

  it('takes 0.5 once for missing elements of a township’s guide, each of a department’s (CN-14)', () => {
    for (const { card } of CARDS) {
      expect(listOf(indicatorOf(card, '7'), 'elements')!.of).toHaveLength(11)
      expect(indicatorOf(card, '7').lines.map(amountOf)).toEqual(['5', '0.5', '1'])
    }
    expect(indicatorOf('townships', '7').lines[1]!.each).toBeUndefined()
    expect(indicatorOf('departments', '7').lines[1]!.each).toBeDefined()
  })

  it('takes 1 for blank columns and 1 for incomplete content once, 0.5 for each place (CN-14)', () => {
    for (const [card, code] of [
      ['townships', '13'],
      ['departments', '12'],
    ] as const) {
      expect(indicatorOf(card, code).lines.map((line) => [amountOf(line), line.each !== undefined])).toEqual([
        ['1', false],
        ['1', false],
        ['0.5', true],
      ])
    }
  })

  it('explains every reading in DECISIONS.md with its example', () => {
    const decisions = readFileSync(join(FOLDER, 'DECISIONS.md'), 'utf8')
    for (const { id, question } of programme.readings) expect(decisions).toContain(`### ${id}\u3000${question}`)
    const examples = readdirSync(join(FOLDER, 'examples')).map((name) => name.slice(0, 2))
    for (const [, numbers = ''] of decisions.matchAll(/算例([\d、]+)/gu))
      for (const number of numbers.split('、')) expect(examples).toContain(number)
  })
})
