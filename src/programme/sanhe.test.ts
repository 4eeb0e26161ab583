import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../engine/compile.ts'
import { inScope } from '../engine/nodes/profile.ts'
import { assessorsFor, isNamedAssessor, leadsOf } from '../model/assessors.ts'
import type { Unit } from '../model/Facts.ts'
import type { Line, Node } from '../model/Node.ts'
import { exampleRunner } from '../rounds/golden/runExample.ts'
import { askedOfGroups } from './askedChecks.ts'
import { readExample } from './examples/readExample.ts'
import { readProgramme } from './readProgramme.ts'

const FOLDER = 'programmes/sanhe-2018'
const FILES = ['programme.yaml', 'units.yaml', 'notice.txt', ...readdirSync(join(FOLDER, 'scorecards')).map((name) => `scorecards/${name}`)]
const read = readProgramme(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')])))
const programme = read.programme!
const notice = readFileSync(join(FOLDER, 'notice.txt'), 'utf8')
const GROUPS = { departments: '市政府有关部门', towns: '各镇区、街道办' } as const
type Card = keyof typeof GROUPS

/** White space is the table's, not the text's. */
const tight = (text: string): string => text.replace(/\s/gu, '')
const visitsOf = (node: Node, parents: readonly Node[] = []): readonly { readonly node: Node; readonly parents: readonly Node[] }[] => [
  { node, parents },
  ...node.children.flatMap((child) => visitsOf(child, [...parents, node])),
]
const cardOf = (id: Card): Node => programme.scorecards.find((card) => card.id === id)!.root
const withParts = (node: Node): readonly Node[] => [node, ...node.children.flatMap(withParts)]
const nodesOf = (id: Card): readonly Node[] => withParts(cardOf(id))
const indicatorsOf = (id: Card): readonly Node[] => nodesOf(id).filter(({ role }) => role === 'indicator')
const nodeOf = (id: Card, code: string): Node => nodesOf(id).find((node) => node.code === code)!
const marksOf = ({ marks }: Node): string | undefined => (marks?.kind === 'points' ? marks.value : marks?.kind)
const sumOf = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + Number(marksOf(node)), 0)
/** What a line takes, as far as it is plain: a number, or its table. */
const amountOf = ({ amount }: Line): unknown => {
  if (amount.kind === 'points') return amount.value.op === 'number' ? amount.value.value : amount.value.op
  if (amount.kind === 'levels')
    return Object.values(amount.table).map((value) => (typeof value === 'object' && 'points' in value ? value.points : value))
  if (amount.kind === 'tiers')
    return amount.tiers.map(({ from, below, amount: worth }) => [
      from,
      below,
      typeof worth === 'object' && 'points' in worth ? worth.points : worth,
    ])
  return amount.kind
}
const unitsOf = (group: string): readonly Unit[] =>
  programme.units
    .filter((unit) => unit.group === group)
    .map((unit) => ({ ...unit, names: [unit.name, ...unit.aliases], objects: {}, applies: {}, drawn: {} }) as unknown as Unit)
/** The line of the file that an issue points to, from its column. */
const spotOf = ({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }): string =>
  (readFileSync(join(FOLDER, file), 'utf8').split('\n')[line - 1] ?? '').slice(column - 1)
const warned = (code: string) => read.warnings.filter((warning) => warning.code === code)

const annexAt = (number: number): number => notice.indexOf(`\n附件${String(number)}\n`)
const ANNEXES = {
  departments: tight(notice.slice(annexAt(2), annexAt(3))),
  towns: tight(notice.slice(annexAt(3), notice.indexOf('\n附件:\n打印'))),
}

describe('the Sanhe programme', () => {
  it('loads without errors', () => {
    expect(read.errors).toEqual([])
  })

  it('has two scorecards of 100 marks with 52 and 30 indicators, 37 with marks and 15 in a pool (SH-01)', () => {
    const marked = indicatorsOf('departments').map(marksOf)
    expect([indicatorsOf('departments').length, indicatorsOf('towns').length]).toEqual([52, 30])
    expect(marked.filter((marks) => marks === 'share')).toHaveLength(15)
    expect(indicatorsOf('towns').map(marksOf)).not.toContain('share')
    expect([marksOf(cardOf('departments')), marksOf(cardOf('towns'))]).toEqual(['100', '100'])
  })

  it('has the notice’s eight sections on each card, of three levels, whose marks add up (SH-01)', () => {
    expect(cardOf('departments').children.map(marksOf)).toEqual(['13', '15', '11', '11', '10', '12', '21', '7'])
    expect(cardOf('towns').children.map(marksOf)).toEqual(['18', '8', '13', '11', '10', '12', '21', '7'])
    for (const id of ['departments', 'towns'] as const) {
      const above = nodesOf(id).filter(({ children, role }) => children.length > 0 && role !== 'indicator' && role !== 'part')
      for (const node of above.filter(({ children }) => children.every((child) => marksOf(child) !== 'share')))
        expect([node.name, sumOf(node.children)]).toEqual([node.name, Number(marksOf(node))])
      const seconds = cardOf(id).children.flatMap(({ children }) => children.filter(({ role }) => role !== 'indicator'))
      expect(seconds.map((node) => `${node.name}${marksOf(node)!}`)).toEqual(
        id === 'departments'
          ? ['主动公开7', '依申请公开4', '政务服务中心建设16', '开展政务窗口服务专项整改工作3', '群众办事百项堵点问题完成情况2']
          : ['主动公开7', '依申请公开4', '便民服务中心建设16', '开展政务窗口服务专项整改工作5'],
      )
    }
  })

  it('names 30 departments and 18 towns, zones and offices as annex 1 does (SH-01)', () => {
    const [departments, towns] = Object.values(GROUPS).map((group) => unitsOf(group).map(({ name }) => name))
    expect([departments!.length, towns!.length]).toEqual([30, 18])
    const annex = tight(notice.slice(annexAt(1), annexAt(2)))
    expect(annex).toContain(`市政府有关部门(30)${departments!.join('、')}各镇区、街道办(18)${towns!.join('、')}`)
    expect(programme.units.filter(({ aliases }) => aliases.length > 0).map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['市行政审批局', '市审批局'],
      ['市行政执法局', '市综合执法局'],
      ['市工商和食药监局', '市工商局和食药监局'],
      ['共资源交易中心', '公共资源交易中心'],
      ['人行', '人行三河中心支行'],
      ['燕郊高新区', '燕郊高新技术产业开发区'],
      ['经济开发区', '三河经济开发区管委会'],
      ['阳街道办', '泃阳街道办'],
    ])
  })

  it('points to the name that annex 1 does not have, and to those that it knows by alias (SH-01)', () => {
    expect(warned('unit-unmatched').map(spotOf)).toEqual([expect.stringMatching(/^银监办、/u)])
    expect(warned('unit-by-alias').map((warning) => /^[\p{Script=Han}]+/u.exec(spotOf(warning))?.[0])).toEqual([
      '燕郊高新技术产业开发区',
      '三河经济开发区管委会',
      '市综合执法局',
      '人行三河中心支行',
      '公共资源交易中心',
    ])
  })

  it('has twelve lead assessors, of whom four are assessed and do not score themselves (SH-02)', () => {
    const assessors = programme.assessors ?? []
    const listed = /考核评分组成员单位\s*(.*?)。/u.exec(notice)![1]!.split('、')
    expect(assessors.map(({ name }) => name).sort()).toEqual(listed.sort())
    const assessed = assessors.filter(({ unit }) => unit !== undefined)
    expect(assessed.map(({ unit, instead, readings }) => [unit, instead, readings])).toEqual(
      ['市编办', '市工商和食药监局', '市财政局', '市行政审批局'].map((unit) => [unit, '市政务办', ['r13']]),
    )
    expect(read.warnings.filter(({ code }) => code.startsWith('assessor'))).toEqual([])
  })

  it('gives every row the lead that its method names, and one block two (SH-02)', () => {
    for (const id of ['departments', 'towns'] as const) {
      for (const { node, parents } of visitsOf(cardOf(id))) {
        if (node.role !== 'indicator') continue
        const lead = /^(.*?)牵头考核/u.exec(node.method!)?.[1]
        const spelt = leadsOf(node, parents)
        for (const spelling of spelt) expect(programme.assessors!.filter((one) => isNamedAssessor(one, spelling))).toHaveLength(1)
        if (lead === undefined) expect([node.name, spelt]).toEqual([node.name, ['市政务办']])
        else
          expect([node.name, assessorsFor(spelt, programme.assessors!, [])]).toEqual([
            node.name,
            assessorsFor(lead.split('、'), programme.assessors!, []),
          ])
      }
    }
    expect(nodeOf('towns', 's7.c1').assessor).toEqual(['市政务办', '市行政审批局'])
  })

  it('lets another office score the rows of a lead that is assessed itself (SH-02)', () => {
    const scorers = (code: string, unit: string) => assessorsFor(nodeOf('departments', code).assessor, programme.assessors!, [unit])
    expect([scorers('2', '市编办'), scorers('2', '市发改局')]).toEqual([['市政务办'], ['市编办']])
    expect([scorers('3', '市工商和食药监局'), scorers('3', '市安监局')]).toEqual([['市政务办'], ['市工商和食药监局']])
    expect([scorers('7', '市财政局'), scorers('39', '市行政审批局')]).toEqual([['市政务办'], ['市政务办']])
  })

  it('has levels, additive parts and checklists inside an indicator (SH-03)', () => {
    const of = (id: Card, code: string) => nodeOf(id, code).lines.map(amountOf)
    for (const [id, press] of [
      ['departments', '28'],
      ['towns', '10'],
    ] as const) {
      expect(nodeOf(id, press).children.map(marksOf)).toEqual(['1', '0.5', '0.5', '0.5', '0.5', '0.5', '1.5', '1.5', '0.5'])
      expect(of(id, `${press}.p1`)).toEqual([
        [
          ['2', undefined, '1'],
          ['1', '2', '0.8'],
        ],
      ])
      expect(of(id, `${press}.p5`)).toEqual([['0.5', '0.3', '0']])
    }
    expect(of('departments', '40.p2')).toEqual([
      ['0.5', '0'],
      ['0.5', '0'],
      ['0.5', '0'],
    ])
    for (const code of ['49', '50']) {
      expect(nodeOf('departments', code).lines.map(({ verb, each }) => [verb, each])).toEqual([['deduct', `${code}.items`]])
      expect(of('departments', code)).toEqual(['1'])
    }
  })

  it('warns that 平台读网检查 gives 0.5 + 0.5 of its 2 marks, with the reading that decides (SH-03)', () => {
    const found = warned('marks-sum')
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      ['scorecards/departments.yaml', '“37 平台读网检查”的各下级分值之和应为2，实为1，少1（已按口径r17处理）'],
      ['scorecards/towns.yaml', '“19 平台读网检查”的各下级分值之和应为2，实为1，少1（已按口径r17处理）'],
    ])
    for (const warning of found) expect(spotOf(warning)).toBe('2')
    for (const node of [nodeOf('departments', '37'), nodeOf('towns', '19')]) {
      expect([marksOf(node), node.children.map(marksOf), node.convert]).toEqual(['2', ['0.5', '0.5'], true])
    }
  })

  it('tiers the rate of what can be done online, each shared bound in the higher tier (SH-04)', () => {
    for (const [id, code] of [
      ['departments', '40.p1'],
      ['towns', '22.p1'],
    ] as const) {
      expect(nodeOf(id, code).lines.map(amountOf)).toEqual([
        [
          ['0.5', undefined, '6'],
          ['0.4', '0.5', '5'],
          ['0.3', '0.4', '4'],
          ['0.2', '0.3', '3'],
          ['0.1', '0.2', '2'],
          [undefined, '0.1', '0'],
        ],
      ])
    }
    expect(warned('tiers-overlap').map(spotOf)).toEqual([expect.stringMatching(/^higher/u), expect.stringMatching(/^higher/u)])
  })

  it('takes 0.5, 0.1, 0.2 and 0.5 for each occurrence (SH-05)', () => {
    const taken = (code: string) =>
      nodeOf('departments', code).lines.map((line) => [line.verb, amountOf(line), line.each !== undefined, line.clause])
    expect(taken('35')).toEqual([['deduct', '0.5', true, expect.stringContaining('未按时办结的一件扣0.5分')]])
    expect(taken('39.p1')).toEqual([['deduct', '0.1', true, '每被网民指出清单指南错误一次扣0.1分']])
    expect(taken('39.p2')).toEqual([['deduct', '0.2', true, expect.stringContaining('每超期一次扣0.2分')]])
    expect(taken('44.p2')).toEqual([['deduct', '0.5', true, '2分,制度少一项扣0.5分']])
    expect(taken('26').map(([, amount]) => amount)).toEqual(['0.5'])
    expect(taken('48').map(([, amount]) => amount)).toEqual(['0.5'])
  })

  it('counts 5, 7, 10, 15, 20 and 1 workdays from a dated event, and a reply by the law’s clock (SH-06)', () => {
    const clocks = (id: Card) =>
      Object.fromEntries(
        nodesOf(id).flatMap(({ code, lines }) => {
          const days = new Set(
            lines.flatMap(({ where }) =>
              [...JSON.stringify(where ?? null).matchAll(/"value":"(\d+)"|"count":"(\d+)"/gu)].map(([, a, b]) => a ?? b),
            ),
          )
          const isClock = lines.some(({ where }) => JSON.stringify(where ?? null).includes('workdays'))
          return isClock ? [[code, [...days]]] : []
        }),
      )
    expect(clocks('departments')).toMatchObject({
      '1': ['10'],
      '2': ['20'],
      '5': ['7'],
      '6': ['15'],
      '27.p1': ['5'],
      '31.p1': ['7'],
      '35': ['7'],
      '39.p2': ['7'],
      '45.p4': ['1'],
    })
    expect(clocks('towns')).toMatchObject({ '1': ['10'], '2': ['15'], '13.p1': ['7'], '17': ['7'], '21.p2': ['7'], '25.p4': ['1'] })
    for (const node of [nodeOf('departments', '33.p1'), nodeOf('towns', '15.p1')]) {
      expect(node.lines.map(({ where }) => JSON.stringify(where).includes('reply-due'))).toEqual([true, true])
      for (const { readings } of node.lines) expect(readings).toContain('r22')
    }
  })

  it('states a reading for every missed deadline that the notice does not price (SH-06)', () => {
    for (const { lines } of ['departments', 'towns'].flatMap((id) => nodesOf(id as Card))) {
      for (const { where, clause, readings } of lines)
        if (/workdays|reply-due/u.test(JSON.stringify(where ?? null)) && !/扣0\.\d分/u.test(clause))
          expect(readings, clause).toContain('r4')
    }
  })

  it('converts at the root of both cards, and leaves the four zones 72 applicable marks (SH-07)', () => {
    for (const id of ['departments', 'towns'] as const) expect(cardOf(id).convert).toBe(true)
    const applicable = (unit: Unit, node: Node): number =>
      inScope(node.scope, unit) === false
        ? 0
        : node.role === 'indicator'
          ? Number(marksOf(node))
          : node.children.reduce((sum, child) => sum + applicable(unit, child), 0)
    expect(Object.fromEntries(unitsOf(GROUPS.towns).map((unit) => [unit.name, applicable(unit, cardOf('towns'))]))).toEqual({
      ...Object.fromEntries(unitsOf(GROUPS.towns).map(({ name }) => [name, 100])),
      燕郊高新区: 72,
      农业科技园区: 72,
      经济开发区: 72,
      机场办: 72,
    })
  })

  it('grades by 90, 75 and 60, whose marks belong to the better grade (SH-08)', () => {
    expect(programme.gradeNames).toEqual(['优秀', '良好', '一般', '较差'])
    expect(programme.grades).toMatchObject([
      {
        kind: 'bands',
        bands: [
          { grade: ['优秀'], from: '90' },
          { grade: ['良好'], from: '75', below: '90' },
          { grade: ['一般'], from: '60', below: '75' },
          { grade: ['较差'], below: '60' },
        ],
      },
    ])
    expect(programme.rank).toBeUndefined()
  })

  it('keeps the self-check of December, the leads’ delivery by 4 January 2019 and who approves (SH-09)', () => {
    expect(programme.stages.map(({ name, to }) => [name, to])).toEqual([
      ['单位自查', '2018-12-25'],
      ['牵头单位评分', '2019-01-04'],
      ['综合评分', '2019-01-31'],
      ['审定和运用', undefined],
    ])
    expect(programme.approval).toEqual(['市政府政务信息公开工作领导小组'])
    expect(programme.reportTo).toEqual(['市干部考核主管部门'])
  })

  it('shares 10 of the section’s 15 marks among 15 tasks, beside the 5 of the three key fields (SH-10)', () => {
    const section = cardOf('departments').children[1]!
    const fixed = section.children.filter((node) => marksOf(node) !== 'share')
    expect(marksOf(section)).toBe('15')
    expect(section.children).toHaveLength(16)
    expect(fixed.map((node) => [node.name, marksOf(node)])).toEqual([['贯彻落实三个重点领域政府信息公开实施意见情况', '5']])
    expect(section.readings).toEqual(['r7', 'r8'])
  })

  it('expects the work plan to be public by 10 September, that day included (SH-11)', () => {
    for (const node of [nodeOf('departments', '9'), nodeOf('towns', '4')]) {
      expect(node.name).toBe('工作保障')
      for (const { where, readings } of node.lines) {
        expect(JSON.stringify(where)).toContain('2018-09-10')
        expect(readings).toContain('r31')
      }
    }
  })

  it('leaves to each round whom a scope means that names a function or ends in 等', () => {
    const open = nodesOf('departments').filter(({ scope }) => scope?.open)
    expect(open.map(({ code }) => code)).toEqual(['2', '3', '4', '5', '6', '8', '16', '34', '39', '40', '41', '42', 's7.c1', '47', '48'])
    expect(warned('scope-open')).toHaveLength(open.length)
    for (const { scope } of open) expect(tight(notice)).toContain(tight(scope!.text!))
  })

  it('warns of nothing that DECISIONS.md does not explain', () => {
    expect([...new Set(read.warnings.map(({ code }) => code))].sort()).toEqual(
      ['convert-nested', 'marks-sum', 'scope-open', 'tiers-overlap', 'unit-by-alias', 'unit-unmatched', 'untranslated'].sort(),
    )
  })

  it('cites for every clause words of the notice', () => {
    const lines = (['departments', 'towns'] as const).flatMap(nodesOf).flatMap((node) => node.lines)
    expect(lines.length).toBeGreaterThan(200)
    for (const { clause } of lines) expect(tight(notice)).toContain(tight(clause))
    for (const { clause } of programme.grades) expect(tight(notice)).toContain(tight(clause))
    for (const { text } of programme.stages) expect(tight(notice)).toContain(tight(text!))
  })

  it.each(['departments', 'towns'] as const)('covers every word of the annex of the %s in its order', (id) => {
    const frame = {
      departments: '附件2三河市2018年政务公开工作考核指标(市政府有关部门,总分100分)一级指标二级指标三级指标考核内容考核方式具体被考核部门',
      towns: '附件3三河市2018年政务公开工作考核指标(各镇区、街道办,总分100分)一级指标二级指标三级指标考核内容考核方式被考核单位',
    }[id]
    expect(ANNEXES[id].startsWith(frame)).toBe(true)
    let rest = ANNEXES[id].slice(frame.length)
    const take = (words: string | undefined): boolean => {
      if (words === undefined || !rest.startsWith(tight(words))) return false
      rest = rest.slice(tight(words).length)
      return true
    }
    const takeTitle = (node: Node): boolean => take(`${node.name}(${marksOf(node)!}分)`) || take(node.name)
    const visit = (node: Node): void => {
      const titled = takeTitle(node)
      if (node.role !== 'indicator') {
        expect([node.name, titled]).toEqual([node.name, true])
        node.children.forEach(visit)
        return
      }
      for (const paragraph of node.text!.split('\n')) {
        expect([node.name, take(paragraph)]).toEqual([node.name, true])
        take(node.method)
        take(node.scope?.text)
      }
    }
    cardOf(id).children.forEach(visit)
    expect(rest).toBe('')
  })

  it('gives every row its method and its scope, also where the table’s cells were merged', () => {
    for (const id of ['departments', 'towns'] as const) {
      for (const node of indicatorsOf(id)) {
        expect(tight(notice)).toContain(tight(node.method!))
        expect(node.scope?.text).toBeTruthy()
        expect(tight(notice)).toContain(tight(node.scope!.text!))
      }
    }
  })

  it('explains every reading in DECISIONS.md, by examples that exist', () => {
    const decisions = readFileSync(join(FOLDER, 'DECISIONS.md'), 'utf8')
    for (const { id } of programme.readings) expect(decisions).toContain(`\n## ${id} `)
    const examples = readdirSync(join(FOLDER, 'examples')).map((name) => name.slice(0, 2))
    for (const [, numbers = ''] of decisions.matchAll(/算例([\d、]+)/gu))
      for (const number of numbers.split('、')) expect(examples).toContain(number)
  })
})

describe('the Sanhe programme scores', () => {
  const run = exampleRunner(compile(programme))
  const askedOf = askedOfGroups(programme)

  it.each([
    ['a department that lost nothing 100 (SH-01)', '01-department-full.yaml'],
    ['a lead’s own row by the answer of another (SH-02)', '66-lead-not-itself.yaml'],
    ['two leads’ row by the answer they gave last (SH-02)', '77-two-leads.yaml'],
    ['levels, rates and counts of press work (SH-03)', '38-press-levels.yaml'],
    ['two times as two or more (SH-03)', '39-press-two-times.yaml'],
    ['half of a reading check as 1 of 2 (SH-03)', '16-reading-check.yaml'],
    ['two of three steps as 1 (SH-03)', '43-docking.yaml'],
    ['a checklist by its items (SH-03)', '51-checklist.yaml'],
    ['exactly 50 % as 6 (SH-04)', '10-rate-50.yaml'],
    ['exactly 40 % as 5 (SH-04)', '11-rate-40.yaml'],
    ['less than 40 % as 4 (SH-04)', '12-rate-399.yaml'],
    ['less than 10 % as 0 (SH-04)', '14-rate-below-10.yaml'],
    ['each late message at 0.5, also unanswered ones (SH-05, SH-06)', '33-messages-late.yaml'],
    ['five late messages down to 0 (SH-05)', '34-messages-floor.yaml'],
    ['mistakes at 0.1 and overdue messages at 0.2 (SH-05)', '36-guide-mistakes.yaml'],
    ['missing systems at 0.5 (SH-05)', '49-systems.yaml'],
    ['10 workdays across three holidays (SH-06)', '23-ten-workdays.yaml'],
    ['7 workdays across the Spring Festival (SH-06)', '24-seven-workdays.yaml'],
    ['5 workdays across Qingming (SH-06)', '25-five-workdays.yaml'],
    ['20 workdays across the National Day (SH-06)', '26-twenty-workdays.yaml'],
    ['15 workdays across Labour Day (SH-06)', '27-fifteen-workdays.yaml'],
    ['1 workday across a week of holidays (SH-06)', '28-one-workday.yaml'],
    ['replies in 15 workdays, and 15 more (SH-06)', '30-reply-15-plus-15.yaml'],
    ['a zone over its 72 marks (SH-07)', '20-zone-72.yaml'],
    ['a department over the marks inside its functions (SH-07)', '03-outside-functions.yaml'],
    ['grades at their very bounds (SH-08)', '70-grade-bounds.yaml'],
    ['a pool of two tasks as 5 each (SH-10)', '05-pool-of-two.yaml'],
    ['a department without any task over its other marks (SH-10)', '04-no-pool-task.yaml'],
    ['a plan of 10 September as in time (SH-11)', '18-plan-on-the-day.yaml'],
    ['a plan of 11 September as late (SH-11)', '19-plan-a-day-late.yaml'],
  ])('%s', (_, file) => {
    const { example, issues } = readExample(file, readFileSync(join(FOLDER, 'examples', file), 'utf8'), programme, askedOf)
    expect(issues).toEqual([])
    expect(run(example!)).toEqual([])
  })
})
