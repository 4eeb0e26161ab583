import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCalendarDate } from '../model/CalendarDate.ts'
import type { Page } from './Page.ts'
import { readPage, readPageText } from './readPage.ts'

interface Label {
  readonly file: string
  readonly kind: Page['kind']
  readonly title?: string
  readonly date: string | null
  readonly items?: readonly { readonly title: string; readonly date: string | null }[]
  readonly readOn?: string
  readonly isDrawn?: boolean
}

/** Pages of an invented county in the layouts of the field's systems; `npm run bench -- extract test/pages` reads the same labels. */
const FOLDER = new URL('../../test/pages/', import.meta.url)
const labels = JSON.parse(readFileSync(new URL('labels.json', FOLDER), 'utf8')) as readonly Label[]
const saved = (file: string, readOn: string | null = null): Page =>
  readPage(readFileSync(new URL(file, FOLDER)), { address: null, contentType: null, readOn })
const read = (html: string, address: string | null = null): Page => readPageText(html, { address, readOn: null })
const TEXT =
  '<p>为深入贯彻落实《中华人民共和国政府信息公开条例》，进一步提升政务公开质量和实效，现将有关事项通知如下，请结合实际认真贯彻执行。</p>'
const article = (above: string) =>
  `<title>关于做好政务公开工作的通知_示例县</title><h1>关于做好政务公开工作的通知</h1>${above}<div id="zoom">${TEXT.repeat(3)}</div>`

describe('readPage', () => {
  it('has a label for every saved page', () => {
    const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.html'))
    expect(labels.map(({ file }) => file).sort()).toEqual(pages.sort())
  })

  it.each(labels.map((label) => [label.file, label] as const))('reads %s', (file, label) => {
    const { kind, title, publishedOn, items, isDrawn } = saved(file, label.readOn)
    expect(isDrawn).toBe(label.isDrawn ?? false)
    expect({ kind, publishedOn }).toEqual({ kind: label.kind, publishedOn: label.date })
    if (label.title !== undefined) expect(title).toBe(label.title)
    if (label.items) expect(items.map((item) => ({ title: item.title, date: item.date }))).toEqual(label.items)
  })

  it('gives addresses from where the page was fetched, from its base, or as they are written', () => {
    const list = (more: string) =>
      `${more}<ul>${'abc'.replace(/./g, '<li><a href="./$&.html">关于公开事项$&的通知</a><span>2024-05-06</span></li>')}</ul>`
    const urls = (html: string, address: string | null) => read(html, address).items.map(({ url }) => url)[0]
    expect(urls(list(''), 'https://www.example.gov.cn/zwgk/index.html')).toBe('https://www.example.gov.cn/zwgk/a.html')
    expect(urls(list('<base href="/tzgg/">'), 'https://www.example.gov.cn/zwgk/')).toBe('https://www.example.gov.cn/tzgg/a.html')
    expect(urls(list(''), null)).toBe('./a.html')
    expect(urls(list('<link rel=canonical href="https://www.example.gov.cn/c/">'), null)).toBe('https://www.example.gov.cn/c/a.html')
    expect(urls(`<!-- saved from url=(0040)https://www.example.gov.cn/s/index.html -->${list('')}`, null)).toBe(
      'https://www.example.gov.cn/s/a.html',
    )
  })

  it('reads facts from tables, lists, terms and lines under the names of the regulation', () => {
    expect(saved('article-table.html').metadata).toEqual({
      索引号: '000000001/2024-00012',
      主题分类: '综合政务/政务公开',
      发布机关: '示例县人民政府办公室',
      成文日期: '2024-04-26',
      文号: '示政〔2024〕8号',
      发布日期: '2024-04-28',
      名称: '示例县人民政府关于公布行政规范性文件清理结果的通告',
      有效性: '有效',
      关键词: null,
    })
    expect(saved('article-facts.html').metadata).toEqual({
      索引号: '4100/2023-0099',
      发布机关: '示例县城市管理局',
      成文日期: '2023-11-01',
      有效性: '有效',
      失效日期: null,
    })
    expect(read(article('<dl><dt>索引号</dt><dd>A-1</dd><dt>发文字号</dt><dd></dd><dt>效力状态</dt><dd>失效</dd></dl>')).metadata).toEqual({
      索引号: 'A-1',
      文号: null,
      有效性: '失效',
    })
    expect(
      read(article('<p>索引号：A-1　文　　号：示政〔2024〕8号　发文机关：示例县人民政府　公开日期：2024年5月6日</p>')).metadata,
    ).toEqual({
      索引号: 'A-1',
      文号: '示政〔2024〕8号',
      发布机关: '示例县人民政府',
      发布日期: '2024-05-06',
    })
    expect(saved('article-facts-without-colons.html').metadata).toEqual({
      索引号: '4101/2024-1',
      发布机关: '县政府办',
      发布日期: '2024-03-30',
    })
  })

  it('keeps a name with nothing behind it, and refuses a day that no calendar has', () => {
    expect(read(article('<table><tr><td>文号：</td><td>&nbsp;</td><td>成文日期：</td><td>2024-02-30</td></tr></table>')).metadata).toEqual({
      文号: null,
      成文日期: null,
    })
  })

  it.each([
    ['<p>来源：县政府办公室　作者：张某某</p>', '县政府办公室'],
    ['<p>2024-05-06 10:20来源: 新华社 字体：[大 中 小]</p>', '新华社'],
    ['<p><span>信息来源：</span><span>县司法局</span><span>浏览次数：9</span></p>', '县司法局'],
    ['<p>[ 稿源：示例日报 ] [ 编辑：李某 ]</p>', '示例日报'],
    ['<p>发布时间：2024-05-06</p>', null],
    ['<meta name="ContentSource" content="示例县融媒体中心">', '示例县融媒体中心'],
  ])('reads the source of %s', (above, source) => {
    expect(read(article(above)).source).toBe(source)
  })

  it('finds files that are linked, downloaded without a name, or shown in a frame', () => {
    expect(saved('article-metas.html').attachments).toEqual([{ title: '示例县2024年政务公开工作要点.docx', url: './P020240506.docx' }])
    expect(saved('article-vsb.html').attachments.map(({ title }) => title)).toEqual(['招生片区划分表.xls'])
    expect(saved('article-file.html').attachments).toEqual([{ title: 'a.pdf', url: '/upload/20240330/a.pdf' }])
  })

  it('keeps an article’s text apart from menus, footers and lists beside it', () => {
    const { text } = saved('article-metas.html')
    expect(text).toMatch(/^各乡镇人民政府/)
    expect(text).toMatch(/（此件公开发布）$/)
    expect(text).not.toMatch(/网站首页|相关信息|版权所有/)
    const facts =
      '<p>索引号：A-1</p><p>发布机关：示例县人民政府办公室</p><p>发布日期：2024-05-06　来源：县政府办</p><p>主题分类：综合政务、政务公开</p>'
    expect(read(`<h1>关于公开的通知</h1>${facts}<div><p>各单位：</p><p>现将有关事项通知如下，请认真贯彻执行。</p></div>`).text).toMatch(
      /^各单位：\n现将/,
    )
  })

  it('reads GB18030 under its other names and under a wrong one', () => {
    expect(saved('article-gb2312.html').text).toContain('政府信息公开条例')
    expect(saved('article-wronglabel.html').source).toBe('县政府办')
  })

  it.each([
    ['<div>', 2_000_000],
    ['<a href=x>关于公开的通知', 60_000],
    ['<ul><li><a href=x>关于公开的通知</a>2024-05-06', 20_000],
    ['<table><tr><td>索引号：', 50_000],
    ['<p>发布时间：2024-05-06 来源：', 30_000],
    ['<script><record><![CDATA[<li>]]></script>', 20_000],
    ['<script>[{a:[{', 100_000],
    ['2024-', 500_000],
    ['<h1>…', 60_000],
    ['<p>' + '索 '.repeat(300), 1_000],
    ['&nbsp;', 500_000],
  ])('ends on a page of nothing but “%s”', (piece, times) => {
    const begun = performance.now()
    expect(readPage(new TextEncoder().encode(piece.repeat(times)), { address: null, contentType: null, readOn: null }).kind).toBeTypeOf(
      'string',
    )
    expect(performance.now() - begun).toBeLessThan(15_000)
  })

  it('never throws, and its days exist', () => {
    const words = [
      '2024-05-06',
      '2024年2月30日',
      '05-06',
      '二〇二四年十三月一日',
      '发布时间：',
      '来源：',
      '索引号：',
      '关于公开的通知',
      '<li>',
      '</li>',
      '<a href=x>',
      '</a>',
      '<tr><td>',
      '<dl><dt>',
      '<dd>',
      '<h1>',
      '</h1>',
      '<p>',
      '<script>[{title:"',
      '"}]</script>',
      '<title>',
      '</title>',
      '<meta name=PubDate content=',
      '>',
      '"',
      '\u0000',
      '𠮷',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 60 }),
        fc.boolean(),
        (pieces, isRead) => {
          const page = readPageText(pieces.join(''), { address: null, readOn: isRead ? '2024-05-10' : null })
          for (const day of [page.publishedOn, ...page.items.map(({ date }) => date)])
            if (day !== null) expect(day).toSatisfy(isCalendarDate)
        },
      ),
      { numRuns: 500 },
    )
  })
})
