import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../engine/compile.ts'
import type { Node } from '../model/Node.ts'
import { exampleRunner } from '../rounds/golden/runExample.ts'
import { askedOfGroups } from './askedChecks.ts'
import { readExample } from './examples/readExample.ts'
import { readProgramme } from './readProgramme.ts'

const FOLDER = 'programmes/taiqian-2020'
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

/** The two annexes with the score sheets, as the notice prints them. */
const [, township = '', department = ''] = notice.split(
  /^(?=2020年度政务公开工作考核评分表（乡镇政府）\n\n|台前县2020年度政府信息与政务公开工作考核表（县政府部门）)/mu,
)

describe('the Taiqian programme', () => {
  it('loads without errors', () => {
    expect(read.errors).toEqual([])
  })

  it('has two scorecards of 100 marks with 21 and 31 indicators (TQ-01)', () => {
    expect(marksOf(cardOf('townships'))).toBe('100')
    expect(marksOf(cardOf('departments'))).toBe('100')
    expect(sectionsOf('townships').map(marksOf)).toEqual(['7', '23', '20', '10', '30', '10'])
    expect(sectionsOf('departments').map(marksOf)).toEqual(['5', '17', '38', '10', '22', '8'])
    expect(indicatorsOf('townships')).toHaveLength(21)
    expect(indicatorsOf('departments')).toHaveLength(31)
    for (const node of ['townships', 'departments'].flatMap(indicatorsOf)) expect(node.role).toBe('indicator')
  })

  it('counts 37 units: 9 townships without names and 28 departments by name (TQ-02)', () => {
    expect(programme.groups.map(({ name, size }) => [name, size])).toEqual([
      ['乡镇', 9],
      ['县直部门', 28],
    ])
    expect(programme.units.filter(({ group }) => group === '乡镇')).toEqual([])
    expect(new Set(programme.units.map(({ name }) => name)).size).toBe(28)
    const annex = tight(notice.slice(notice.indexOf('二、县直有关部门（28个）'), notice.indexOf('附件2\n')))
    expect(annex).toContain(['县发改委', '县教育局'].join('、'))
    expect(new Set(annex.replace('二、县直有关部门（28个）', '').split('、'))).toEqual(new Set(programme.units.map(({ name }) => name)))
  })

  it('warns that 县产业集聚区管委会 is addressed and missing from annex 1 (TQ-02)', () => {
    const found = read.warnings.filter(({ message }) => message.includes('县产业集聚区管委会'))
    expect(found.map(({ file }) => file)).toEqual(['programme.yaml'])
  })

  it('resolves two names by alias and warns at the place of two others and of a trailing separator (TQ-03)', () => {
    const scopeOf = (code: string) => indicatorsOf('departments').find((node) => node.code === code)!.scope!
    expect(programme.units.find(({ name }) => name === '县文广局')!.aliases).toEqual(['县文广电局'])
    expect(programme.units.find(({ name }) => name === '县卫健委')!.aliases).toEqual(['县卫生健康委'])
    expect(scopeOf('11').names).toContainEqual({ kind: 'unit', name: '县税务局' })
    expect(scopeOf('12').names).toContainEqual({ kind: 'unit', name: '县交通管理局' })
    for (const name of ['县税务局', '县交通管理局']) {
      const found = read.warnings.filter(({ message }) => message.includes(name))
      expect(found).toHaveLength(1)
      expect(lineOf(found[0]!)).toContain(name)
    }
    const trailing = read.warnings.filter((warning) => lineOf(warning).trimEnd().endsWith('县住建局、'))
    expect(trailing).toHaveLength(1)
    const byAlias = read.warnings.filter(({ code }) => code === 'unit-by-alias')
    expect(byAlias.map(({ message }) => /的“(.*?)”按别名认作“(.*?)”/u.exec(message)?.slice(1))).toEqual([
      ['县文广电局', '县文广局'],
      ['县卫生健康委', '县卫健委'],
      ['县文广电局', '县文广局'],
    ])
    for (const warning of byAlias) expect(lineOf(warning)).toMatch(/县文广电局|县卫生健康委/u)
  })

  it('converts at the root of the departments’ card and nowhere on the townships’ (TQ-04)', () => {
    expect(cardOf('departments').convert).toBe(true)
    expect(withParts(cardOf('departments')).filter(({ convert }) => convert)).toHaveLength(1)
    expect(withParts(cardOf('townships')).filter(({ convert }) => convert)).toEqual([])
  })

  it('shares the pool of 38 marks among 16 tasks, none of which names four of the departments (TQ-05)', () => {
    const pool = sectionsOf('departments')[2]!
    expect(pool.children.map(marksOf)).toEqual(Array.from({ length: 16 }, () => 'share'))
    const named = new Set(pool.children.flatMap(({ scope }) => scope?.names.map(({ name }) => name) ?? []))
    const unnamed = programme.units.filter(({ name, aliases }) => ![name, ...aliases].some((one) => named.has(one)))
    expect(unnamed.map(({ name }) => name)).toEqual(['县审计局', '县信访局', '县公路事业发展中心', '县农机局'])
  })

  it('takes 4 and 2 for each circular inside the 20 marks of the website (TQ-06)', () => {
    for (const [card, code, words] of [
      ['townships', '20', '被上级通报一次扣2分，扣完为止'],
      ['departments', '30', '被市通报一次扣2分，扣完为止'],
    ] as const) {
      const website = indicatorsOf(card).find((node) => node.code === code)!
      const prices = website.lines.filter(({ each }) => each === 'circulars')
      expect(marksOf(website)).toBe('20')
      expect(prices.map(({ clause }) => clause)).toEqual(['被国家、省通报一次扣4分', words])
      expect(prices.map(({ amount }) => amount)).toEqual(['4', '2'].map((value) => ({ kind: 'points', value: { op: 'number', value } })))
      expect(website.floor).toBeUndefined()
    }
  })

  it('keeps the self-inspection window, both copies of the self-report by 21 December and its required parts (TQ-07)', () => {
    const [inspection, report] = programme.stages
    expect([inspection!.from, inspection!.to, report!.to]).toEqual(['2020-12-14', '2020-12-18', '2020-12-21'])
    for (const code of ['21', '31']) {
      const checks = withParts(cardOf(code === '21' ? 'townships' : 'departments')).flatMap((node) => node.checks)
      const rowsOf = (id: string) =>
        checks
          .filter((check) => check.id === id && check.kind === 'list')
          .flatMap((check) => (check.kind === 'list' ? (check.of ?? []) : []))
      expect(rowsOf(`${code}.p1.copies`)).toEqual(['电子版', '纸质版'])
      expect(rowsOf(`${code}.p1.report`)).toHaveLength(5)
      expect(rowsOf(`${code}.p1.special`)).toHaveLength(3)
    }
  })

  it('draws departments and the townships to be visited, and says what those not drawn get (TQ-08)', () => {
    expect(programme.draws.map(({ id, of, count, countTo }) => ({ id, of, count, countTo }))).toEqual([
      { id: 'spot-check', of: { group: '县直部门' }, count: undefined, countTo: undefined },
      { id: 'zone-visit', of: { group: '乡镇' }, count: 2, countTo: 3 },
    ])
    const drawn = ['townships', 'departments'].flatMap((id) => withParts(cardOf(id))).filter((node) => node.drawn !== undefined)
    expect(new Set(drawn.map(({ whenNotDrawn }) => whenNotDrawn))).toEqual(new Set(['self']))
  })

  it('is decided by the county’s openness office and reported to the inspection bureau (TQ-09)', () => {
    expect(programme.approval).toEqual(['县政府办公室政务公开办'])
    expect(programme.reportTo).toEqual(['县督查局'])
  })

  it('cites for every clause words of the notice', () => {
    const clauses = ['townships', 'departments'].flatMap((id) => withParts(cardOf(id))).flatMap(({ lines }) => lines)
    expect(clauses.length).toBeGreaterThan(150)
    for (const { clause } of clauses) expect(tight(notice)).toContain(tight(clause))
  })

  it.each([
    ['townships', township],
    ['departments', department],
  ])('covers every word of the annex of the %s: nothing is left but names, marks and the sheet’s frame', (id, annex) => {
    let rest = tight(annex)
    for (const section of sectionsOf(id)) {
      for (const { name, marks, text, scope } of section.children) {
        expect(text).toBeTruthy()
        for (const words of [text, scope?.text ?? (id === 'departments' ? '所有参加考核的部门' : undefined)]) {
          if (words === undefined) continue
          expect(rest).toContain(tight(words))
          rest = rest.replace(tight(words), '|')
        }
        rest = rest.replace(`${tight(name)}${marks?.kind === 'points' ? `（${marks.value}分）` : ''}|`, '|')
      }
      rest = rest.replaceAll(`${section.name}（${marksOf(section) ?? ''}分）`, '')
    }
    const frame = id === 'townships' ? '一级指标二级指标考核内容得分' : '一级指标二级指标考核内容具体被考核部门得分'
    expect(rest.replaceAll('|', '')).toBe(
      id === 'townships'
        ? `2020年度政务公开工作考核评分表（乡镇政府）被考核单位：考核时间：${frame}备注合计考核人员签字：考核组长签字：附件3`
        : `台前县2020年度政府信息与政务公开工作考核表（县政府部门）被考核单位：考核时间：${frame}备注合计考核人员签字：考核组长签字：签批盖章（签批人：略）`,
    )
  })

  it('explains every reading in DECISIONS.md, by examples that exist', () => {
    const decisions = readFileSync(join(FOLDER, 'DECISIONS.md'), 'utf8')
    for (const { id } of programme.readings) expect(decisions).toContain(`\n## ${id} `)
    const examples = readdirSync(join(FOLDER, 'examples')).map((name) => name.slice(0, 2))
    for (const [, numbers = ''] of decisions.matchAll(/算例([\d、]+)/gu))
      for (const number of numbers.split('、')) expect(examples).toContain(number)
  })

  it('leaves no reading uncited', () => {
    expect(read.warnings.filter(({ message }) => message.includes('口径'))).toEqual([])
  })
})

describe('the Taiqian programme scores', () => {
  const run = exampleRunner(compile(programme))
  const askedOf = askedOfGroups(programme)

  it.each([
    ['a department without any of the 16 tasks over its 62 marks (TQ-04, TQ-05)', '04-department-no-task.yaml'],
    ['only what is inside a department’s functions (TQ-04)', '23-outside-functions.yaml'],
    ['62 for the service centre with nothing on its single task (TQ-05)', '05-service-centre-nothing.yaml'],
    ['a pool of three tasks as 38/3 each (TQ-05)', '07-pool-of-three.yaml'],
    ['six circulars down to the floor of the website row (TQ-06)', '08-circulars-floor.yaml'],
    ['a provincial circular once, and city and county as a township’s superiors (TQ-06)', '09-circulars-township.yaml'],
    ['a county circular not at all for a department (TQ-06)', '10-circulars-department.yaml'],
    ['the paper copy of the self-report by its own date (TQ-07)', '20-self-report.yaml'],
    ['a department that was not drawn by its self-check (TQ-08)', '13-not-drawn.yaml'],
    ['a reply without the days that asking third parties took', '32-asked-third-party.yaml'],
  ])('%s', (_, file) => {
    const { example, issues } = readExample(file, readFileSync(join(FOLDER, 'examples', file), 'utf8'), programme, askedOf)
    expect(issues).toEqual([])
    expect(run(example!)).toEqual([])
  })
})

/** The line of the file that an issue points to. */
function lineOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return readFileSync(join(FOLDER, file), 'utf8').split('\n')[line - 1] ?? ''
}
