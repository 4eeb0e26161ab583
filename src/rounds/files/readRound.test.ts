import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadProgramme } from '../../cli/openRound.ts'
import { machineIo } from '../../cli/machineIo.ts'
import { openProgramme } from '../../cli/programmeFolders.ts'
import { openRoundFile } from './RoundFile.ts'
import { readRound } from './readRound.ts'
import { guardCell, unguardCell } from './answerColumns.ts'

const { programme } = loadProgramme(openProgramme(machineIo(), 'changning-2020')).compiled

/** The calendar that comes with the program, shortened. */
const OWN = { years: [2020, 2021], holidays: ['2020-10-01'], workdays: ['2020-10-10'] }

const HEAD = `round: 测试
programme: changning-2020
as-of: 2020-12-31
partial: true
calendar: {years: [2020, 2021]}
units:
  - {name: 甲镇, group: 乡镇}
  - {name: 示例县审计局, as: [审计局]}
`

const sanhe = loadProgramme(openProgramme(machineIo(), 'sanhe-2018')).compiled.programme

const text = ({
  line,
  column,
  code,
  message,
  remedy,
  file,
}: {
  file: string
  line: number
  column: number
  code: string
  message: string
  remedy: string
}) => `${file}:${line}:${column} ${code} ${message}。${remedy}`

function read(rest: string, files: Readonly<Record<string, string | Uint8Array>> = {}, head = HEAD, notice = programme) {
  const { file, issues } = openRoundFile('round.yaml', head + rest)
  if (!file) return { round: null, issues: issues.map(text), notes: [] }
  const open = (name: string) => {
    const content = files[name]
    return content === undefined
      ? { refused: '没有这个文件' }
      : { bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
  }
  const found = readRound(file, notice, open, OWN)
  return { round: found.round, issues: found.issues.map(text), notes: found.notes.map(text) }
}

describe('the calendar of a round', () => {
  const head = HEAD.replace('calendar: {years: [2020, 2021]}\n', '')
  const files = { '本县.yaml': 'holidays: [2020-05-06]\n', '坏.yaml': 'year: 今年\nnotices: []\n' }

  it.each([
    ['nothing is said', '', OWN],
    ['国务院 is said', 'calendar: 国务院\n', OWN],
    ['a file is laid over it', 'calendar: [国务院, 本县.yaml]\n', { ...OWN, holidays: ['2020-05-06', '2020-10-01'] }],
    [
      'days are laid over it',
      'calendar: [国务院, {workdays: [2020-10-01]}]\n',
      { ...OWN, holidays: [], workdays: ['2020-10-01', '2020-10-10'] },
    ],
    ['days stand alone', 'calendar: {years: [2020], holidays: [2020-10-02]}\n', { years: [2020], holidays: ['2020-10-02'], workdays: [] }],
  ])('where %s', (_, stated, calendar) => {
    const { round, issues } = read(stated, files, head)
    expect(issues).toEqual([])
    expect(round!.calendar).toEqual(calendar)
  })

  it.each([
    ['calendar: 没有.yaml\n', 'round.yaml:4:11 file 日历文件“没有.yaml”读不了：没有这个文件'],
    ['calendar: 坏.yaml\n', '坏.yaml:1:1 number “今年”不是年份'],
    ['calendar: 本县.yaml\n', 'round.yaml:4:11 missing 工作日历没有写年份（years）'],
  ])('says what is wrong with %j', (stated, issue) => {
    const lines = head.split('\n')
    const { issues } = read(lines.slice(3).join('\n'), files, `${lines.slice(0, 3).join('\n')}\n${stated}`)
    expect(issues.join('\n')).toContain(issue)
  })
})

describe('readRound', () => {
  it('takes group, class and names of a unit from the notice', () => {
    const { round, issues } = read('')
    expect(issues).toEqual([])
    expect(round!.units[1]!.unit).toMatchObject({ id: '示例县审计局', group: '县直部门', class: 'A', names: ['示例县审计局', '审计局'] })
  })

  it('says of a wrong group once, not of every answer', () => {
    const { issues } = read(
      'answers: {甲镇: {7.published: 是, 8.level: 全面}}\nanswers-file: a.csv\n',
      { 'a.csv': '单位,检查点,答案\n甲镇,9.level,全面\n' },
      HEAD.replace('group: 乡镇', 'group: 乡鎮'),
    )
    expect(issues).toHaveLength(1)
    expect(issues[0]).toContain('方案里没有“乡鎮”这一组')
  })

  it('asks for one of two units of one name', () => {
    const { issues } = read(
      'answers: {甲镇: {7.published: 是}}\n',
      {},
      HEAD.replace('  - {name: 示', '  - {name: 甲镇, group: 乡镇}\n  - {name: 示'),
    )
    expect(issues).toContain('round.yaml:8:5 unit-double “甲镇”写了两次。留下一处，或改用不同的名称、编号')
    expect(issues).toContain('round.yaml:10:11 unit-ambiguous 有 2 个单位都叫“甲镇”。在 units 里留下一个，或改用不同的名称')
  })

  it('refuses an answer of a day that is none', () => {
    const { issues } = read('answers: {甲镇: {7.published: {value: 是, by: 甲, at: 2020-13-14}}}\n')
    expect(issues).toEqual(['round.yaml:9:51 date “2020-13-14”不是日期。写成 2020-12-31 的样子，后面可以写时间，如 2020-12-31 15:30'])
    expect(read('answers: {甲镇: {7.published: {value: 是, by: 甲, at: 2020-12-14 15:30}}}\n').issues).toEqual([])
  })

  it('refuses a roster that does not cover the notice, unless it says that it is partial', () => {
    const { issues } = read('', {}, HEAD.replace('partial: true\n', ''))
    expect(issues).toContain('round.yaml:5:1 group-size 乡镇应有 13 个单位，写了 1 个。补齐或去掉单位；只算一部分单位时写 partial: true')
    expect(issues.some((issue) => issue.includes('“财政局”没有单位对应'))).toBe(true)
    expect(read('').notes.some((note) => note.includes('乡镇应有 13 个单位'))).toBe(true)
  })

  it('names the units that a partial roster leaves out in one sentence', () => {
    const left = read('').notes.filter((note) => note.includes('unit-unmatched'))
    expect(left).toHaveLength(1)
    expect(left[0]).toMatch(/通知点名的 35 个单位没有单位对应：县政府办公室、发改局、/u)
  })

  it('says when two units stand for one name of the notice', () => {
    const { issues } = read('  - {name: 另一个局, as: [审计局]}\n', {}, HEAD.replace('partial: true\n', ''))
    expect(issues.some((issue) => issue.includes('unit-double') && issue.includes('示例县审计局、另一个局'))).toBe(true)
  })

  it('finds every mistake at once', () => {
    const { issues } = read(`answers:
  甲镇:
    7.updated: 也许
    7.updatd: 是
  丙镇: {}
incidents:
  - {unit: 甲镇, id: 一, kind: 通抱, on: 2020-05-01}
history:
  - {year: 2019, unit: 甲镇, within: group, place: 14, of: 13}
decisions:
  - {unit: 甲镇, grade: 优, by: 领导小组, why: 略}
overrides:
  - {unit: 甲镇, node: "99", points: 3, by: 甲, at: 2020-12-30, why: 略, on: x}
answers-file: 没有.csv
whoops: 1
`)
    const codes = issues.map((issue) => issue.split(' ')[1])
    expect([...new Set(codes)].sort()).toEqual(
      ['answer-level', 'file', 'incident-kind', 'number', 'unknown-check', 'unknown-key', 'unknown-node', 'unknown-unit', 'word'].sort(),
    )
  })

  it('does not let a unit claim that an indicator does not apply where the notice grants nothing', () => {
    const head = HEAD.replace('{name: 甲镇, group: 乡镇}', '{name: 甲镇, group: 乡镇, applies: {"7": false}}')
    expect(read('', {}, head).issues.join()).toContain('不能申明不适用')
  })

  it('puts imports into their lane', () => {
    const { round } = read('imports: {甲镇: {7.updated: 否}}\n')
    expect(round!.units[0]!.facts.answers['7.updated']).toMatchObject([{ lane: 'import', value: '否', by: '外部数据' }])
  })
})

const ANSWERS = `2020年答案汇总,,,,,,
单位名称,检查点,条目,字段,答案,状态,来源,经办电话
甲镇,7.updated,,,否,,自查,1
甲镇,是否编制并在县政府网站公开指南,,,是,,,
审计局,7.elements,公开范围,是否具备,否,,,
审计局,7.elements,公开渠道,,是,,,
甲镇,circulars,县1,by,县,,,
甲镇,circulars,县1,on,2020/5/1,,,
甲镇,circulars,,,,已齐,,
甲镇,14.published,,,,,,
`

describe('a table of answers', () => {
  const head = `${HEAD}answers-file: 答案.csv\n`

  it('is read as an office makes it', () => {
    const { round, issues, notes } = read('', { '答案.csv': ANSWERS }, head)
    expect(issues).toEqual([])
    expect(notes.filter((note) => note.includes('column-extra'))).toEqual([
      '答案.csv:2:8 column-extra 不读“经办电话”这一列。多出的列不影响计算',
    ])
    const [town, bureau] = round!.units
    expect(town!.facts.answers['7.updated']).toMatchObject([{ lane: 'self', value: '否' }])
    expect(town!.facts.answers['7.published']).toMatchObject([{ lane: 'assessor', value: '是' }])
    expect(town!.facts.answers['circulars']).toMatchObject([
      { value: { rows: [{ id: '县1', fields: { by: '县', on: '2020-05-01' } }], complete: true } },
    ])
    expect(town!.facts.answers['14.published']).toBeUndefined()
    expect(bureau!.facts.answers['7.elements']).toMatchObject([
      {
        value: {
          rows: [
            { id: '公开范围', fields: { present: '否' } },
            { id: '公开渠道', fields: { present: '是' } },
          ],
        },
      },
    ])
  })

  it('is read from a workbook with merged unit names', () => {
    const cell = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
    const sheet = `<row r="1">${cell('A1', '单位')}${cell('B1', '检查点')}${cell('C1', '答案')}</row><row r="2">${cell('A2', '甲镇')}${cell('B2', '7.updated')}${cell('C2', '否')}</row><row r="3">${cell('B3', '7.published')}<c r="C3" t="b"><v>1</v></c></row>`
    const book = zipSync({
      'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="答案" r:id="a"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>'),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${sheet}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`,
      ),
    })
    const { round, issues } = read('', { '答案.xlsx': book }, head.replace('.csv', '.xlsx'))
    expect(issues).toEqual([])
    expect(Object.keys(round!.units[0]!.facts.answers)).toEqual(['7.updated', '7.published'])
    expect(round!.units[0]!.facts.answers['7.published']![0]!.value).toBe('是')
  })

  it('names the columns that are missing', () => {
    expect(read('', { '答案.csv': '单位,检查点,结论\n甲镇,7.updated,是\n' }, head).issues).toEqual([
      '答案.csv:1:1 column-missing 缺少列：答案。在表头补上；可以先用 mingjing answers-template 写出空表',
    ])
  })

  it('finds every mistake with its row and column', () => {
    const table = `单位,检查点,条目,字段,答案,状态,说明,来源,时间
乙镇,7.updated,,,是,,,,
甲镇,7.updatex,,,是,,,,
甲镇,7.updated,,,大概,,,,
甲镇,7.published,,,,不知道,,,
甲镇,14.published,,,是,,,考评,昨天
甲镇,4.systems,没有的制度,是否建立,是,,,,
甲镇,12.published,,,是,,,,
甲镇,12.published,,,否,,,,
`
    const { issues } = read('', { '答案.csv': table }, head)
    const places = issues.map((issue) => issue.split(' ').slice(0, 2).join(' '))
    expect(places).toEqual([
      '答案.csv:2:1 unknown-unit',
      '答案.csv:3:2 unknown-check',
      '答案.csv:4:5 answer-level',
      '答案.csv:5:6 answer-state',
      '答案.csv:6:8 answer-lane',
      '答案.csv:6:9 date',
      '答案.csv:7:5 answer-row',
      '答案.csv:9:1 answer-double',
    ])
  })

  it.each(['=1+1', '+8', '-是', '@x', "'=1", '-3', '是', "'", ''])(
    'writes %s so that no spreadsheet runs it, and reads it back',
    (cell) => {
      expect(unguardCell(guardCell(cell))).toBe(cell)
      expect(guardCell(cell)).toMatch(/^(?![=+@])/)
    },
  )
})

describe('a round that is measured in another year than its programme', () => {
  const measured = (day: string) =>
    read('', {}, HEAD.replace('as-of: 2020-12-31', `as-of: ${day}`)).notes.filter((note) => note.includes('as-of-far'))

  it('reminds of the shift that it may want', () => {
    expect(measured('2020-12-31')).toEqual([])
    expect(measured('2021-06-30')).toEqual([])
    expect(measured('2019-12-31')).toEqual([expect.stringContaining('换一年开展的批次写 shift') as string])
    expect(measured('2026-12-31')).toHaveLength(1)
  })
})

describe('a round whose rows are led by departments', () => {
  const head = `round: 三河
programme: sanhe-2018
as-of: 2018-12-31
partial: true
calendar: {years: [2018, 2019]}
units:
  - {name: 市财政局, group: 市政府有关部门}
  - {name: 市教育局, group: 市政府有关部门}
`
  const answered = (unit: string, by: string) =>
    read(`answers:\n  ${unit}:\n    7.p3.procurement: {by: ${by}, value: 按规定公开}\n`, {}, head, sanhe)

  it('takes each lead’s answers to its own rows, and anybody’s whom the notice does not list (SH-02)', () => {
    expect(answered('市教育局', '市财政局').issues).toEqual([])
    expect(answered('市财政局', '市政务办').issues).toEqual([])
    expect(answered('市财政局', '评分员甲').issues).toEqual([])
  })

  it('refuses a lead’s answers to another’s rows, and to its own unit’s (SH-02)', () => {
    expect(answered('市教育局', '市网信办').issues).toEqual([expect.stringContaining('由市财政局评，答案却是“市网信办”给的') as string])
    expect(answered('市财政局', '市财政局').issues).toEqual([expect.stringContaining('由市政务办评') as string])
  })
})
