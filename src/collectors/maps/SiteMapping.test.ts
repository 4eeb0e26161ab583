import { expect, it } from 'vitest'
import type { CrawledPage } from '../crawl/crawlSite.ts'
import { judgePage } from '../crawl/judgePage.ts'
import { MAP_LINE, MAPPED_PAGE } from './MapLine.ts'
import { SiteMapping } from './SiteMapping.ts'

const SITE = 'https://www.example.test'
const MENU =
  '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a><ul><li><a href="/zwgk/zn.html">公开指南</a></li></ul></li></ul>'

const rows = (path: string, count: number) =>
  `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="${path}${at}.html">县财政局关于第${at}批补助资金的公告</a><span>2026-11-1${at % 10}</span></li>`).join('')}</ul>`
const html = (title: string, body: string) => `<html><head><title>${title}_示例县</title></head><body>${MENU}${body}</body></html>`
const article = (title: string) =>
  html(
    title,
    `<h1>${title}</h1><p>发布时间：2026-11-02 来源：县政府办公室</p><div>${'各单位按照职责分工抓好落实，并按月报送进展情况。'.repeat(20)}</div>`,
  )

function crawled(path: string, text: string, depth = 1, finalUrl = `${SITE}${path}`): CrawledPage {
  const visit = {
    url: `${SITE}${path}`,
    finalUrl,
    redirects: 0,
    status: 'ok',
    code: 200,
    at: Date.UTC(2026, 10, 20),
    ms: 1,
    bytes: 1,
    sha256: '',
    waitMs: null,
  }
  const visited = { visit, body: Buffer.from(text), contentType: 'text/html; charset=utf-8' } as unknown as CrawledPage['visited']
  return {
    entry: { id: 0, url: `${SITE}${path}`, from: -1, depth, wanted: 'page' },
    shown: visited,
    judged: judgePage(visited, null),
  } as CrawledPage
}

const PAGES: readonly (readonly [path: string, text: string, depth: number])[] = [
  ['/', html('示例县人民政府', `<h2><a href="/zwgk/czzj/">财政资金</a></h2>${rows('/zwgk/czzj/', 5)}`), 0],
  [
    '/zwgk/',
    html(
      '政务公开',
      '<div>当前位置：<a href="/">首页</a> &gt; 政务公开</div><dl><dt>重点领域</dt><dd><a href="/zwgk/czzj/index.html">财政资金</a></dd></dl>',
    ),
    1,
  ],
  ['/zwgk/zn.html', article('示例县政府信息公开指南'), 1],
  [
    '/zwgk/czzj/',
    html(
      '财政资金',
      `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 财政资金</div>${rows('/zwgk/czzj/', 10)}<p>共10条</p>`,
    ),
    1,
  ],
  [
    '/zwgk/czzj/index.html',
    html(
      '财政资金',
      `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 财政资金</div>${rows('/zwgk/czzj/', 10)}<p>共10条</p>`,
    ),
    2,
  ],
  ['/zwgk/czzj/0.html', article('县财政局关于第0批补助资金的公告'), 2],
]

it('A map has what is named like a column, with names, menus and places, and no news', () => {
  const mapping = new SiteMapping()
  for (const [path, text, depth] of PAGES) mapping.read(crawled(path, text, depth), depth === 0)
  const map = mapping.done()
  expect(map.map(({ url, names, menu, crumbs, kind }) => [url.slice(SITE.length), names, menu, crumbs, kind])).toEqual([
    ['/', [], [], [], 'list'],
    ['/zwgk/', ['政务公开'], ['政务公开'], ['政务公开'], 'other'],
    ['/zwgk/zn.html', ['公开指南'], ['政务公开', '公开指南'], [], 'article'],
    ['/zwgk/czzj/', ['财政资金'], ['重点领域', '财政资金'], ['政务公开', '财政资金'], 'list'],
  ])
  expect(map.at(-1)).toMatchObject({ title: '财政资金', items: 10, latest: '2026-11-19' })
  for (const page of map) MAPPED_PAGE.parse(page)
})

it('Given its lines again it is where it was', () => {
  const first = new SiteMapping()
  const lines = PAGES.flatMap(([path, text, depth]) => first.read(crawled(path, text, depth), depth === 0))
  const again = new SiteMapping()
  for (const line of lines) again.take(MAP_LINE.parse(JSON.parse(JSON.stringify(line))))
  expect(again.done()).toEqual(first.done())
  expect(again.read(crawled('/zwgk/', PAGES[1]?.[1] ?? ''), false).filter((line) => !('mapped' in line))).toEqual([])
})

it('A page that nobody names like a column is not read, nor one of another site followed', () => {
  const mapping = new SiteMapping()
  mapping.read(crawled('/', html('示例县', '<a href="https://other.test/zwgk/">外地政务公开</a>'), 0), true)
  expect(mapping.read(crawled('/n/1.html', article('一篇没有人这样称呼的文章')), false)).toEqual([])
  expect(mapping.done().length).toBe(1)
})

it('What links to the end of a redirect say belongs to the page', () => {
  const mapping = new SiteMapping()
  mapping.read(crawled('/', html('示例县', '<a href="/go?x=1">规划计划</a>'), 0), true)
  mapping.read(crawled('/go?x=1', html('规划计划', '<a href="/ghjh/">专项规划</a>'), 1, `${SITE}/ghjh/`), false)
  expect(mapping.done().at(-1)?.names).toEqual(['规划计划'])
})

it('What no database takes is left out: controls, halves of letters, addresses as long as a page', () => {
  const mapping = new SiteMapping()
  const odd = `政务\u0001公开\u{d83d}`
  const body = `<div>当前位置：首页 &gt; ${odd} &gt; 规划计划</div><a href="/a/">${odd}</a><a href="/b/?${'x'.repeat(600)}">规划计划</a><a href="/c/">公开指南</a>`
  const lines = mapping.read(crawled('/', `<title>${'长'.repeat(299)}\u{1f600}</title>${body}`, 0), true)
  mapping.read(crawled('/c/', html('公开指南', body)), false)
  for (const line of lines) MAP_LINE.parse(line)
  expect(lines.flatMap((line) => ('named' in line ? line.named.url.slice(SITE.length) : []))).toEqual(['/c/'])
  expect(mapping.done().length).toBe(2)
  expect(JSON.stringify(mapping.done())).not.toMatch(/\\u/u)
})
