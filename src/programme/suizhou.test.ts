import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../engine/compile.ts'
import type { Check, ListCheck } from '../model/Check.ts'
import type { Node } from '../model/Node.ts'
import { exampleRunner } from '../rounds/golden/runExample.ts'
import { askedOfGroups, mayNotApply } from './askedChecks.ts'
import { readExample } from './examples/readExample.ts'
import { readProgramme } from './readProgramme.ts'

const FOLDER = 'programmes/suizhou-2021'
const FILES = ['programme.yaml', 'units.yaml', 'notice.txt', 'scorecards/departments.yaml']
const read = readProgramme(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')])))
const programme = read.programme!
const notice = readFileSync(join(FOLDER, 'notice.txt'), 'utf8')

/** White space is the table's, not the text's. */
const tight = (text: string): string => text.replace(/\s/gu, '')
const withParts = (node: Node): readonly Node[] => [node, ...node.children.flatMap(withParts)]
const marksOf = ({ marks }: Node): string | undefined => (marks?.kind === 'points' ? marks.value : marks?.kind)
const card = programme.scorecards[0]!.root
const nodes = [...withParts(card), ...withParts(programme.result)]
const indicators = nodes.filter(({ role }) => role === 'indicator')
const nodeOf = (code: string): Node => nodes.find((node) => node.code === code)!
const checks: readonly Check[] = nodes.flatMap((node) => node.checks)
const listOf = (id: string): ListCheck => checks.filter((check) => check.kind === 'list').find((check) => check.id === id)!
const functionsOfScopes = (): readonly string[] =>
  indicators.flatMap(({ scope }) => scope!.names.flatMap(({ kind, name }) => (kind === 'function' ? [name] : [])))
const warned = (code: string) => read.warnings.filter((warning) => warning.code === code)
const sum = (of: readonly Node[]): number => of.reduce((total, node) => total + Number(marksOf(node)), 0)

/** The line of the file that an issue points to, from its column on. */
function at({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }): string {
  return (readFileSync(join(FOLDER, file), 'utf8').split('\n')[line - 1] ?? '').slice(column - 1)
}

describe('the Suizhou programme', () => {
  it('loads without errors', () => {
    expect(read.errors).toEqual([])
  })

  it('has one scorecard of 100 marks with 38 indicators, sections 4+60+6+15+15, 60 = 40+20 (SZ-01)', () => {
    expect(programme.scorecards).toHaveLength(1)
    expect(marksOf(card)).toBe('100')
    expect(card.children.map(({ name, marks }) => [name, marks?.kind === 'points' && marks.value])).toEqual([
      ['公开渠道', '4'],
      ['主动公开', '60'],
      ['依申请公开', '6'],
      ['解读回应', '15'],
      ['能力保障', '15'],
    ])
    expect(card.children[1]!.children.map((node) => [node.name, marksOf(node), node.children.length])).toEqual([
      ['基础信息公开', '40', 14],
      ['重点领域公开', '20', 10],
    ])
    expect(card.children[4]!.children.map((node) => [node.name, marksOf(node)])).toEqual([
      ['信息公开工作年报', '5'],
      ['政府信息主动公开基本目录', '10'],
    ])
    expect(indicators.map(({ code }) => code)).toEqual(Array.from({ length: 38 }, (_, index) => String(index + 1)))
    expect(sum(indicators)).toBe(100)
    for (const node of nodes.filter(({ role, children }) => role === 'section' && children.length > 0))
      expect(sum(node.children)).toBe(Number(marksOf(node)))
  })

  it('gives every indicator the marks that the notice writes behind its name (SZ-01)', () => {
    const said = tight(notice)
    for (const node of indicators.filter(({ code }) => code !== '2')) {
      const at = said.indexOf(`${tight(node.name)}${said.includes(`${tight(node.name)}（`) ? '（' : '('}${marksOf(node) ?? ''}分`)
      expect([node.code, at >= 0]).toEqual([node.code, true])
    }
  })

  it('names no unit and counts none, has no rank and no grades, and converts what is outside a scope (SZ-01)', () => {
    expect(programme.groups).toEqual([{ name: '区属各部门', classes: [] }])
    expect(programme.units).toEqual([])
    expect([programme.rank, programme.grades]).toEqual([undefined, []])
    expect(nodes.filter(({ convert }) => convert)).toEqual([card])
  })

  it('limits the scope of 15 of the 38: six left open, six by function, and those that name units (SZ-01)', () => {
    const limited = indicators.filter(({ scope }) => scope?.text !== '区属各部门')
    expect(limited.map(({ code }) => Number(code))).toEqual([5, 6, 8, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26])
    const open = limited.filter(({ scope }) => scope!.open)
    expect(open.map(({ code, scope }) => [code, scope!.text])).toEqual(
      ['17', '18', '23', '24', '25', '26'].map((code) => [code, '相关部门']),
    )
    expect(functionsOfScopes()).toEqual(['行政许可等服务', '行政处罚', '行政事业性收费', '市场监管', '惠民惠农资金监管', '乡村振兴'])
    for (const { scope } of indicators) expect(tight(notice)).toContain(tight(scope!.text ?? ''))
  })

  it('lets no unit claim away a row that says 区属各部门; only the six of 相关部门 are decided unit by unit (SZ-01)', () => {
    const { nodes: visits } = askedOfGroups(programme)('区属各部门')
    const unit = { name: '某局', group: '区属各部门', aliases: [], functions: [...new Set(functionsOfScopes())], parameters: {} }
    const claimed = indicators.filter(({ code }) => mayNotApply(visits.get(code)!, unit)).map(({ code }) => Number(code))
    expect(claimed).toEqual([15, 17, 18, 21, 22, 23, 24, 25, 26])
    for (const code of ['s2', 's2.s2', '3.p2', '17.p1']) expect([code, mayNotApply(visits.get(code)!, unit)]).toEqual([code, false])
  })

  it('keeps what the body of the notice says, word for word: its subject, method and evidence (SZ-01)', () => {
    for (const words of [card.text, card.method, card.evidence, ...programme.stages.map(({ text }) => text)])
      for (const part of (words ?? '-').split('\n')) expect(tight(notice)).toContain(tight(part))
  })

  it('warns, with its place, that the notice is dated before what it cites (SZ-01)', () => {
    expect(programme.notice.issued).toBe('2021-01-07')
    const [found, ...more] = warned('issued-before-cited')
    expect(more).toEqual([])
    expect(found).toMatchObject({ file: 'programme.yaml' })
    expect(at(found!)).toMatch(/^(issued: )?2021-04-09/u)
  })

  it('warns, each with file, line and column, of what the notice leaves open, and of nothing else (SZ-01)', () => {
    expect(warned('group-size-unknown').map(({ file }) => file)).toEqual(['units.yaml'])
    expect(warned('scope-open')).toHaveLength(6)
    expect(warned('function-unassigned').map(({ message }) => /职能“(.*?)”/u.exec(message)?.[1])).toEqual([
      '行政许可等服务',
      '行政处罚',
      '行政事业性收费',
      '市场监管',
      '惠民惠农资金监管',
      '乡村振兴',
    ])
    const unmatched = warned('unit-unmatched')
    expect(unmatched.map((warning) => /^[^\],]*/u.exec(at(warning))?.[0])).toEqual([
      '区经济发展局',
      '区财政金融局',
      '区财政金融局',
      '淅河工作局',
      '淅河工作局',
    ])
    expect(new Set(read.warnings.map(({ code }) => code))).toEqual(
      new Set(['issued-before-cited', 'group-size-unknown', 'scope-open', 'function-unassigned', 'unit-unmatched']),
    )
    for (const { line, column } of read.warnings) expect([line > 0, column > 0]).toEqual([true, true])
  })

  it('gives every indicator methods, test points, a basis and a scope, in the words of the notice (SZ-02)', () => {
    const said = tight(notice)
    for (const { code, text, method, basis, scope } of indicators) {
      expect([code, said.includes(tight(text ?? '-'))]).toEqual([code, true])
      const methods = (method ?? '').split('、')
      for (const one of methods) expect(['网络测评', '电话测评', '信函测评', '线下测评', '专家测评']).toContain(one)
      expect(basis.length).toBeGreaterThan(0)
      expect(scope).toBeDefined()
      for (const { title, article, words, number } of basis) {
        expect(said).toContain(title === '中华人民共和国政府信息公开条例' ? '《条例》' : tight(title))
        expect(said).toContain(tight(article ?? ''))
        expect([code, words, said.includes(tight(words ?? ''))]).toEqual([code, words, true])
        expect(said).toContain((number ?? '').slice(0, 8))
      }
    }
    expect(new Set(indicators.flatMap(({ method }) => method!.split('、')))).toEqual(
      new Set(['网络测评', '电话测评', '信函测评', '线下测评', '专家测评']),
    )
  })

  it('leaves none of the bases that the notice quotes out (SZ-02)', () => {
    const annex = notice.slice(notice.lastIndexOf('\n附件\n'))
    const kept = tight(indicators.flatMap(({ basis }) => basis.flatMap(({ title, words }) => [title, words ?? ''])).join('|'))
    const quoted = [...tight(annex).matchAll(/[要求指出条，号）》)]{1,3}“([^“”]{6,}?)”/gu)].map(([, words]) => words!)
    expect(quoted.length).toBeGreaterThan(25)
    expect(quoted.filter((words) => !kept.includes(words))).toEqual([])
  })

  it('records telephone and letter tests with number, time, tester, what was answered and its record (SZ-03)', () => {
    for (const [id, connected] of [
      ['1.p2.calls', '是否接通'],
      ['10.proposals', '电话核实结果'],
      ['29.calls', '是否接通'],
    ] as const) {
      const fields = Object.keys(listOf(id).fields)
      for (const field of ['号码', '拨打日期', '拨打时刻', '测评人', connected, '答复内容', '录音']) expect(fields).toContain(field)
    }
    expect(Object.keys(listOf('29.calls').fields)).toContain('接通用时分钟')
    expect(Object.keys(listOf('27.p2.tests').fields)).toEqual(
      expect.arrayContaining(['方式', '号码或地址', '答复用时分钟', '录音或扫描件']),
    )
    expect(JSON.stringify(nodeOf('28').lines)).toContain('"op":"reply-due"')
  })

  it('has five experts or more score alone, and joins them without the extremes (SZ-04)', () => {
    const judged = nodes.filter(({ per }) => per)
    expect([...new Set(judged.map(({ code }) => code))]).toEqual(['31.p1', '34.p1'])
    for (const { per, readings } of judged) {
      expect(per).toMatchObject({ each: 'expert', join: { how: 'without-extremes' }, atLeast: 5, exceptSelf: true })
      expect(readings).toContain('r14')
    }
    for (const { code, method } of indicators) expect(method!.includes('专家测评')).toBe(['31', '34'].includes(code))
  })

  it('asks of annual reports their date, format, content, figures and sameness (SZ-05)', () => {
    expect(listOf('s5.s1.annual').of).toEqual(['2020年度报告'])
    expect(listOf('33.sections').of).toHaveLength(6)
    expect(nodeOf('34').children.map(({ name }) => name)).toEqual(['内容全面', '数据准确', '雷同情况'])
  })

  it('asks whether the directory has the eight elements, columns and offices (SZ-06)', () => {
    const said = /考察目录是否包含(.*?)等要素/u.exec(notice)![1]!
    expect(listOf('38.elements').of).toEqual(said.split('、'))
    expect(listOf('38.elements').of).toHaveLength(8)
    expect(['36', '37'].map((code) => [nodeOf(code).text, nodeOf(code).checks[0]!.kind])).toEqual([
      ['公开渠道明确到公开平台具体栏目', 'number'],
      ['公开责任主体明确到责任处室', 'number'],
    ])
    for (const code of ['36', '37', '38']) expect(nodeOf(code).when).toBeDefined()
  })

  it('takes the city’s losses off the converted total, row by row with source and clause, open until imported (SZ-07)', () => {
    expect(programme.result.children.map((node) => [node.code, node.card, marksOf(node)])).toEqual([
      ['card', true, '100'],
      ['upstream', false, undefined],
    ])
    const losses = listOf('upstream.deductions')
    expect(Object.keys(losses.fields)).toEqual(['来源', '条款', '扣分'])
    expect([losses.open, losses.presumeNone]).toEqual([true, false])
    expect(programme.result.floor).toBe('0')
    const [line] = nodeOf('upstream').lines
    expect(line).toMatchObject({ verb: 'deduct', each: 'upstream.deductions', amount: { value: { op: 'field', field: '扣分' } } })
    expect(line!.readings).toEqual(['r23', 'r25'])
  })

  it('closes the window of the evidence on 14 January 2022, and says beforehand what then follows (SZ-08)', () => {
    const late = nodes.filter(({ lines }) => lines.some(({ clause }) => clause.startsWith('逾期未报视为无相关工作内容')))
    expect([...new Set(late.map(({ code }) => code))]).toEqual(['29.p3', '30.p2'])
    for (const node of [card, ...late]) {
      expect(node.window).toEqual({ to: '2022-01-14' })
      expect(node.evidence).toContain('逾期未报视为无相关工作内容')
    }
    expect(programme.stages.find(({ name }) => name === '报送佐证材料')).toMatchObject({ to: '2022-01-14' })
  })

  it('gathers over the whole year what happens in it (SZ-09)', () => {
    expect(programme.period).toMatchObject({ from: '2021-01-01', to: '2021-12-31' })
    const registers = checks.filter((check) => check.kind === 'list').filter(({ incidents }) => incidents !== undefined)
    expect([...new Set(registers.map(({ incidents }) => incidents))]).toEqual(['部门办公会', '依申请公开', '政务舆情'])
    for (const { dated, open } of registers) expect([dated === undefined, open]).toEqual([false, true])
  })

  it('cites for every line words of the notice, and a reading wherever it takes part of the marks', () => {
    const lines = nodes.flatMap((node) => node.lines)
    expect(lines.length).toBeGreaterThan(90)
    for (const { clause } of lines) expect(tight(notice)).toContain(tight(clause))
    for (const { amount, readings } of lines) if (amount.kind !== 'all') expect(readings).not.toEqual([])
  })

  it('shows no English: fields, levels and rows are Chinese', () => {
    const shown = checks.flatMap((check) =>
      check.kind === 'list'
        ? [check.ask, ...Object.entries(check.fields).map(([name, { ask }]) => ask ?? name), ...(check.of ?? [])]
        : [check.ask],
    )
    expect(shown.filter((words) => /[a-z]/iu.test(words))).toEqual([])
  })

  it('explains every reading in DECISIONS.md, by examples that exist', () => {
    const decisions = readFileSync(join(FOLDER, 'DECISIONS.md'), 'utf8')
    for (const { id, question, choice } of programme.readings) {
      expect(decisions).toContain(`\n## ${id} ${question}\n`)
      expect(decisions).toContain(`所取：${choice}。`)
    }
    const examples = readdirSync(join(FOLDER, 'examples')).map((name) => name.slice(0, 2))
    for (const [, numbers = ''] of decisions.matchAll(/算例([\d、]+)/gu))
      for (const number of numbers.split('、')) expect(examples).toContain(number)
  })
})

describe('the Suizhou programme scores', () => {
  const run = exampleRunner(compile(programme))
  const askedOf = askedOfGroups(programme)

  it.each([
    ['65 of 71 applicable marks as 6500/71 (SZ-01)', '03-converted.yaml'],
    ['everything undone as nothing, in each of the 38 (SZ-01)', '57-nothing-done.yaml'],
    ['an interval while 相关部门 is undecided (SZ-01)', '04-open-scope.yaml'],
    ['four calls one by one, by connection, minutes and answer (SZ-03)', '28-hotline.yaml'],
    ['letters by the clock of the law, with completion and extension (SZ-03)', '25-reply-clock.yaml'],
    ['five experts without the extremes, the unit’s own person left out (SZ-04)', '34-experts.yaml'],
    ['nothing certain with four experts (SZ-04)', '35-too-few-experts.yaml'],
    ['a report that is 60 % the same as another (SZ-05)', '40-report-quality.yaml'],
    ['a directory without one of eight elements (SZ-06)', '42-directory.yaml'],
    ['the total less what the city took off (SZ-07)', '45-upstream.yaml'],
    ['an interval until the city’s losses are imported (SZ-07)', '46-upstream-not-imported.yaml'],
    ['losses after the conversion, as they are (SZ-07)', '49-upstream-after-conversion.yaml'],
    ['evidence a day late as none (SZ-08)', '30-late-evidence.yaml'],
    ['evidence not yet due as open (SZ-08)', '31-window-open.yaml'],
    ['meetings recorded through the year (SZ-09)', '18-meetings-recorded.yaml'],
  ])('%s', (_, file) => {
    const { example, issues } = readExample(file, readFileSync(join(FOLDER, 'examples', file), 'utf8'), programme, askedOf)
    expect(issues).toEqual([])
    expect(run(example!)).toEqual([])
  })
})
