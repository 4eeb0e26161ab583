import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '../model/CalendarDate.ts'
import { readPage } from './readPage.ts'

const ORIGIN = { address: 'https://www.example.gov.cn/zwgk/', contentType: null, readOn: '2026-11-22' }
const read = (bytes: Uint8Array) => readPage(bytes, ORIGIN)
const cpuMs = (work: () => void): number => {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const PIECES = [
  '<a href="/1.html">',
  '</a>',
  '<h3>2024-05-06</h3>',
  '2024年5月',
  '昨天',
  '<tr><td>',
  '查看',
  '示政〔2024〕8号',
  '<script>$.ajax(',
  '{{ a }}',
  '<ul id="list"></ul>',
  '<dt>',
  '机构职能',
  '<base href="x">',
  '<!--',
  '\u0000',
  '\ud800',
  '<title>',
]

describe('Any bytes', () => {
  it('are a page, whose days exist', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...PIECES).map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 40 }),
      ),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const page = read(Buffer.concat(parts))
        expect(page.kind).toMatch(/^(?:list|article|other)$/u)
        for (const day of [page.publishedOn, ...page.items.map(({ date }) => date)]) if (day !== null) expect(day).toSatisfy(isCalendarDate)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['5 MB of opened tags', '<', 5_000_000],
    ['5 MB of tags in tags', '<div>', 1_000_000],
    ['5 MB of quotes', '<a href="', 550_000],
    ['5 MB of comments', '<!-- -->', 625_000],
    ['100,000 links', '<a href="/a.html">关于公开的通知</a>\n', 100_000],
    ['30,000 different rows', '<li><a href="/$.html">关于公开$的通知</a><span>05-06</span></li>', 30_000],
    ['headings over nothing', '<h3>2024-05-06</h3>', 50_000],
    ['headings over a row each', '<h3>2024-05-06</h3><a href="/$.html">关于公开$的通知</a>', 15_000],
    ['cells that open something', '<tr><td>关于公开事项的通知<td><a href="/$.html">查看</a></tr>', 15_000],
    ['one row of cells', '<td>关于公开事项的通知<td><a href="/$.html">查看</a>', 15_000],
    ['numbers of documents', '<a href="/$.html">示政〔2024〕8号</a>', 15_000],
    ['templates', '{{ a }}', 150_000],
    ['days ago', '<li><a href="/$.html">关于公开$的通知</a>3天前</li>', 15_000],
    ['tooltips', '<li><a href="/$.html" title="发布时间：">关于公开$的通知</a></li>', 15_000],
  ])('are read in bounded time: %s', { timeout: 60_000 }, (_, piece, times) => {
    const parts = Array.from({ length: piece.includes('$') ? times : 1 }, (_one, at) => piece.replaceAll('$', String(at)))
    const bytes = Buffer.from(piece.includes('$') ? parts.join('') : piece.repeat(times))
    expect(cpuMs(() => read(bytes))).toBeLessThan(15_000)
  })

  it('of twice the length take no more than some three times as long', { timeout: 60_000 }, () => {
    const list = (rows: number) =>
      Buffer.from(
        Array.from(
          { length: rows },
          (_, at) => `<h4>2024年${(at % 12) + 1}月</h4><li><a href="/${at}.html">关于公开${at}的通知</a><span>05-06</span></li>`,
        ).join(''),
      )
    const [half, whole] = [list(600), list(1200)]
    read(whole)
    const once = Math.min(...[1, 2, 3].map(() => cpuMs(() => read(half))))
    const twice = Math.min(...[1, 2, 3].map(() => cpuMs(() => read(whole))))
    expect(twice / once).toBeLessThan(3.5)
  })
})
