import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Table } from '../../notices/Table.ts'
import { mentionsFrom } from './mentionsFrom.ts'
import { readColumnTable } from './readColumnTable.ts'

const table = (...rows: readonly (readonly string[])[]): readonly Table[] => [
  { name: '分解表', rows: rows.map((cells, at) => ({ number: at + 1, cells })) },
]
const HEADS = ['一级栏目', '二级栏目', '三级栏目', '公开内容', '保障单位']

describe('readColumnTable', () => {
  it('carries the upper levels down, and ends a branch where a new one begins (TY-01)', () => {
    const { rows, faults, sheet } = readColumnTable(
      table(
        ['附件1 栏目保障任务分解表'],
        HEADS,
        ['走进本县', '概况', '', '概况', '政府办'],
        ['', '行政区划', '', '行政区划', '政府办'],
        ['信息公开', '政务动态', '时政要闻', '转载时政信息', '政府办'],
        ['', '', '本县要闻', '重要活动', '政府办、宣传部'],
        ['', '主动公开', '领导信息', '领导信息', '政府办'],
        ['办事大厅', '个人办事', '', '办事', '各单位'],
      ),
    )
    expect([sheet, faults]).toEqual(['分解表', []])
    expect(rows.map(({ line, levels }) => [line, levels.join(' > ')])).toEqual([
      [3, '走进本县 > 概况'],
      [4, '走进本县 > 行政区划'],
      [5, '信息公开 > 政务动态 > 时政要闻'],
      [6, '信息公开 > 政务动态 > 本县要闻'],
      [7, '信息公开 > 主动公开 > 领导信息'],
      [8, '办事大厅 > 个人办事'],
    ])
    expect(rows[3]).toMatchObject({ content: '重要活动', keepers: '政府办、宣传部', updates: null, url: null })
  })

  it('takes a cell that is merged across for one level, as the reader fills it', () => {
    const { rows } = readColumnTable(
      table(HEADS, ['走进本县', '概况', '概况', '概况', '政府办'], ['走进本县', '区划', '区划', '区划', '政府办']),
    )
    expect(rows.map(({ levels }) => levels)).toEqual([
      ['走进本县', '概况'],
      ['走进本县', '区划'],
    ])
  })

  it('reads a path in one cell, an address and how often it changes, under other heads', () => {
    const { rows } = readColumnTable(
      table(
        ['序号', '栏目路径', '责任单位', '更新频率', '栏目网址', '备注'],
        ['1', '信息公开 > 政府文件', '政府办', '每季度', 'https://www.example.gov.cn/zfwj/', ''],
        ['2', '信息公开＞政策解读', '政府办', '', '', ''],
      ),
    )
    expect(rows).toEqual([
      {
        ...{ line: 2, levels: ['信息公开', '政府文件'], content: null, keepers: '政府办', updates: '每季度' },
        url: 'https://www.example.gov.cn/zfwj/',
      },
      { line: 3, levels: ['信息公开', '政策解读'], content: null, keepers: '政府办', updates: '', url: '' },
    ])
  })

  it('keeps a row without content and unit (TY-01), passes over repeated heads, and names what it leaves out', () => {
    const { rows, faults, notes } = readColumnTable(
      table(
        ['1'],
        HEADS,
        ['', '', '孤行', '', ''],
        ['信息公开', '', '', '', ''],
        HEADS,
        ['', '监管执法信息', '', '', ''],
        ['注：按季度更新'],
      ),
    )
    // 信息公开 stands over what follows and is no column of its own.
    expect(rows.map(({ levels }) => levels)).toEqual([['孤行'], ['信息公开', '监管执法信息']])
    expect([faults, notes]).toEqual([[], ['第7行“注：按季度更新”像是表后的说明，没有当作栏目。']])
    expect(readColumnTable(table(HEADS, ['', '', '', '内容', '政府办'])).faults[1]).toBe(
      '第2行没有写栏目，上面也没有可以接着的栏目，没有读入。请补写一级栏目。',
    )
  })

  it('takes what nobody sees out of the cells', () => {
    const { rows } = readColumnTable(table(HEADS, ['信息\u200b公开\u202e', '', '', '内\0容\ud83d', '政府\u2066办']))
    expect(rows[0]).toMatchObject({ levels: ['信息公开'], content: '内容', keepers: '政府办' })
  })

  it('says what is wrong with a file in which no such table is', () => {
    expect(readColumnTable([]).faults).toHaveLength(1)
    expect(readColumnTable(table(['姓名', '电话'], ['王', '1'])).faults[0]).toContain('一级栏目')
    expect(readColumnTable(table(HEADS)).faults[0]).toContain('没有可以读入的栏目')
  })

  it('reads the 125 rows of the task table in its three levels, with merged cells of the upper ones (TY-01)', () => {
    const yaml = readFileSync('programmes/tangyin-2022/scorecards/columns.yaml', 'utf8')
    const told = [...yaml.matchAll(/^- \{levels: \[([^\]]*)\](?:, content: (?:"([^"]*)"|([^,]*)))?/gmu)].map(
      ([, levels = '', quoted, plain]) => ({
        levels: levels.split(/,\s*/u),
        content: quoted ?? plain ?? '',
      }),
    )
    expect(told).toHaveLength(125)
    let above: readonly string[] = []
    const cells = told.map(({ levels, content }) => {
      // As the notice has it: an upper level once, then an empty cell.
      const upper = levels.slice(0, -1)
      const row = levels.map((level, at) =>
        at < upper.length && above.slice(0, at + 1).join() === upper.slice(0, at + 1).join() ? '' : level,
      )
      above = upper
      return [...row, ...Array<string>(3 - row.length).fill(''), content, '政府办']
    })
    const { rows, faults } = readColumnTable(table(HEADS, ...cells))
    expect(faults).toEqual([])
    expect(rows.map(({ levels, content }) => ({ levels, content }))).toEqual(told)
  })

  it('understands every keeper that the task table names (TY-01)', () => {
    const yaml = readFileSync('programmes/tangyin-2022/scorecards/columns.yaml', 'utf8')
    const cells = [...yaml.matchAll(/keepers: (?:\{[^}]*text: ([^}]*)\}|([^,}]*))/gu)].map(([, text, plain]) =>
      (text ?? plain ?? '').trim(),
    )
    expect(cells).toHaveLength(124)
    const kinds = new Map(cells.flatMap((cell) => mentionsFrom(cell)).map((one) => [one.written, one.kind]))
    const of = (kind: string) => [...kinds].filter(([, one]) => one === kind).map(([written]) => written)
    expect(of('set')).toEqual(['各乡镇', '各单位'])
    expect(of('open').sort()).toEqual(['26个试点领域涉及单位', '相关单位', '等', '等有执法职权的单位'].sort())
    for (const name of of('name')) expect(name).toMatch(/(?:局|办|委|部|中心|镇|乡|企业)$/u)
  })

  it('says how many rows are too many, before anybody is asked about them', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, at) => ['信息公开', `栏目${String(at)}`, '', '内容', '政府办'])
    expect(readColumnTable(table(HEADS, ...rows(3000))).rows).toHaveLength(3000)
    expect(readColumnTable(table(HEADS, ...rows(3001)))).toMatchObject({
      rows: [],
      faults: ['表里有3001个栏目，一次最多导入3000个，什么也没有导入。请分成几个文件，分几次导入。'],
    })
  })
})
