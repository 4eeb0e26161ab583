import { describe, expect, it } from 'vitest'
import type { MappedPage } from '../../model/Site.ts'
import { proposeColumns, type Proposal } from './proposeColumns.ts'
import type { SoughtColumn } from './weighPage.ts'

const page = (path: string, crumbs: readonly string[], more: Partial<MappedPage> = {}): MappedPage => ({
  url: `https://www.example.test${path}`,
  title: crumbs.at(-1) ?? '',
  crumbs,
  names: crumbs.slice(-1),
  menu: [],
  kind: 'list',
  items: 10,
  latest: '2026-11-02',
  ...more,
})
const FRONT = page('/', [], { title: '示例县人民政府门户网站', kind: 'other' })
const column = (levels: string, keepers: readonly string[] = [], id = levels): SoughtColumn => ({
  id,
  levels: levels.split('/'),
  keepers,
  url: null,
})

/** Path and confidence of what is proposed for the first column. */
const proposed = (columns: readonly SoughtColumn[], pages: readonly MappedPage[], of = 0): readonly string[] =>
  (proposeColumns(columns, [FRONT, ...pages]).get(columns[of]?.id ?? '') ?? []).map(
    ({ url, confidence }: Proposal) => `${new URL(url).pathname} ${confidence}`,
  )

describe('A proposal is sure', () => {
  it('where name and place agree and nothing else could be meant', () => {
    expect(proposed([column('政府信息公开/重点领域/财政预决算')], [page('/cz/', ['政务公开', '重点领域', '财政预决算'])])).toEqual([
      '/cz/ sure',
    ])
  })
  it('where width, signs and the part that holds all differ only', () => {
    expect(proposed([column('法定主动公开内容/双随机、一公开')], [page('/a/', ['政府信息公开', '双随机一公开'])])).toEqual(['/a/ sure'])
  })
  it('where the menu says the place and the page shows none', () => {
    const one = page('/a/', [], { title: '规划计划', names: ['规划计划'], menu: ['政务公开', '规划计划'] })
    expect(proposed([column('政务公开/规划计划')], [one])).toEqual(['/a/ sure'])
  })
  it('for a page with nothing in it yet', () => {
    expect(
      proposed([column('政务公开/规划计划')], [page('/a/', ['政务公开', '规划计划'], { kind: 'other', items: 0, latest: null })]),
    ).toEqual(['/a/ sure'])
  })
  it('for each of several of one name, told apart by what stands over them', () => {
    const pages = [
      page('/x/', ['乡镇公开', '西河乡', '机构职能']),
      page('/c/', ['乡镇公开', '城关镇', '机构职能']),
      page('/j/', ['政务公开', '机构职能']),
    ]
    const columns = [column('乡镇公开/城关镇/机构职能'), column('政府信息公开/机构职能')]
    expect(proposed(columns, pages)[0]).toBe('/c/ sure')
    expect(proposed(columns, pages, 1)[0]).toBe('/j/ sure')
  })
  it('where a page of the name stands elsewhere, too, even one of the unit that keeps the column', () => {
    const pages = [page('/z/', ['政务公开', '重点领域', '财政预决算']), page('/b/', ['政务公开', '县财政局', '财政预决算'])]
    expect(proposed([column('政务公开/重点领域/财政预决算', ['示例县财政局'])], pages)).toEqual(['/z/ sure', '/b/ likely'])
  })
  it('for each of several units that keep a column of one name', () => {
    const pages = [page('/j/', ['部门公开', '县教育局', '财政预决算']), page('/m/', ['部门公开', '示例县民政局', '财政预决算'])]
    const columns = [column('财政预决算', ['示例县教育局'], 'a'), column('财政预决算', ['县民政局'], 'b')]
    expect([proposed(columns, pages)[0], proposed(columns, pages, 1)[0]]).toEqual(['/j/ sure', '/m/ sure'])
  })
})

describe('A proposal is not sure', () => {
  const cases: readonly (readonly [string, readonly SoughtColumn[], readonly MappedPage[], string])[] = [
    [
      'where two pages of the name stand in the place',
      [column('政务公开/公告')],
      [page('/a/', ['政务公开', '公告']), page('/b/', ['政务公开', '公告'])],
      '/a/ likely',
    ],
    [
      'where another unit’s page of the name is the only one',
      [column('政务公开/规划计划')],
      [page('/a/', ['政务公开', '县教育局', '规划计划'])],
      '/a/ weak',
    ],
    [
      'where a town’s page of the name and the same parent is the only one',
      [column('教育/招生政策')],
      [page('/a/', ['乡镇公开', '西河乡', '教育', '招生政策'])],
      '/a/ weak',
    ],
    [
      'where the county’s page of the name is the only one for a town’s column',
      [column('西河乡/教育/招生政策')],
      [page('/a/', ['政务公开', '教育', '招生政策'])],
      '/a/ weak',
    ],
    ['where the level over it is missing', [column('政务公开/机构职能/简介')], [page('/a/', ['政务公开', '简介'])], '/a/ likely'],
    [
      'where another upper level stands over the same parent',
      [column('重点领域/教育/政策')],
      [page('/a/', ['营商环境', '教育', '政策'])],
      '/a/ likely',
    ],
    [
      'where nothing says where the page stands',
      [column('政务公开/规划计划')],
      [page('/a/', [], { title: '规划计划', names: ['规划计划'] })],
      '/a/ likely',
    ],
    [
      'where the page calls itself otherwise than its links',
      [column('政务公开/规划计划')],
      [page('/a/', ['政务公开', '专项规划'], { names: ['规划计划'] })],
      '/a/ likely',
    ],
    ['where it is an article', [column('政务公开/公开指南')], [page('/a/', ['政务公开', '公开指南'], { kind: 'article' })], '/a/ likely'],
    ['where the name is near only', [column('政务公开/公开指南')], [page('/a/', ['政务公开', '政府信息公开指南'])], '/a/ likely'],
    [
      'where the same two columns could be meant',
      [column('政务公开/公告', [], 'a'), column('公开目录/公告', [], 'b')],
      [page('/a/', ['政务公开', '公告'])],
      '/a/ likely',
    ],
    [
      'where somebody said that the address is another column',
      [column('政务公开/公告'), { ...column('其他/杂项'), url: 'https://www.example.test/a/' }],
      [page('/a/', ['政务公开', '公告'])],
      '/a/ weak',
    ],
  ]
  it.each(cases)('%s', (_, columns, pages, expected) => {
    expect(proposed(columns, pages)[0]).toBe(expected)
  })
})

it('Rows of a table that mean the same column may have the same address for certain', () => {
  const columns = [column('政务公开/公告', ['县教育局'], 'a'), column('政务公开/公告', ['县教育局'], 'b')]
  const pages = [page('/a/', ['政务公开', '公告'])]
  expect([proposed(columns, pages), proposed(columns, pages, 1)]).toEqual([['/a/ sure'], ['/a/ sure']])
})

it('It says in words what speaks for an address and what against it', () => {
  const [first] =
    proposeColumns(
      [column('政务公开/公开指南')],
      [FRONT, page('/a/', ['政务公开', '政府信息公开指南'], { kind: 'article', items: 0 })],
    ).get('政务公开/公开指南') ?? []
  expect(first?.why).toEqual([
    '名称相近：页面叫“政府信息公开指南”，栏目叫“公开指南”',
    '位置一致：面包屑是“政务公开 › 政府信息公开指南”',
    '是一篇文章，不是列表',
  ])
})

it('A column whose name nothing has gets no proposal', () => {
  expect(proposed([column('政务公开/规划计划')], [page('/a/', ['政务公开', '领导之窗'])])).toEqual([])
})
