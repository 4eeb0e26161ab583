import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFromDayNumber } from '../model/CalendarDate.ts'
import { readPageText } from './readPage.ts'

/** Layouts put together by chance from what the field's systems write: rows, days, titles and lines in every combination. */
const WORDS = [
  '关于印发',
  '示例县',
  '2024年',
  '政务公开',
  '城乡居民',
  '医疗保障',
  '专项资金',
  '工作要点',
  '实施方案',
  '《示例县管理办法》',
  '“放管服”改革',
  '（征求意见稿）',
]
const title = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 7 }).map((words) => `${words.join('')}的通知`)
const day = fc.integer({ min: 17_900, max: 20_000 }).map(dateFromDayNumber)
const short = (date: string) => date.split('-').map(Number)
type AsDay = (date: string) => string
const asDay = fc.constantFrom<AsDay>(
  (date) => date,
  (date) => short(date).join('/'),
  (date) => date.replaceAll('-', '.'),
  (date) => `${short(date)[0]}年${short(date)[1]}月${short(date)[2]}日`,
  (date) => `[${date}]`,
  (date) => `${date} 10:20`,
)
const asRowDay = fc.oneof(
  asDay,
  fc.constantFrom<AsDay>(
    (date) => `发布时间：${date}`,
    (date) => `<b>${date.slice(8)}</b><i>${date.slice(0, 7)}</i>`,
    (date) => `<i>${date.slice(0, 7).replace('-', '.')}</i><b>${date.slice(8)}</b>`,
  ),
)

const SUMMARY = '为贯彻落实2021年3月1日施行的有关规定，现将有关事项公布如下，欢迎社会各界监督。'
type Row = (link: string, date: string, at: number) => string
const ROWS: readonly (readonly [row: Row, around: string])[] = [
  [(link, date) => `<li>${link}<span>${date}</span></li>`, 'ul'],
  [(link, date) => `<li><span>${date}</span>·${link}</li>`, 'ul'],
  [(link, date) => `<li>${link.replace('</a>', `<em>${date}</em></a>`)}</li>`, 'ul'],
  [(link, date) => `<li><h4>${link}</h4><p>${SUMMARY}</p><div>${date}</div></li>`, 'ul'],
  [(link, date) => `<li><div>${date}</div><div><h3>${link}</h3><p>${SUMMARY}</p></div></li>`, 'ul'],
  [(link, date) => `<li><a href="/c/">[政策文件]</a>${link}<span>${date}</span></li>`, 'ul'],
  [(link, date) => `<li>${link}<p>来源：县政府办　${date}　浏览：35次</p></li>`, 'ul'],
  [(link, date, at) => `<tr><td>${at + 1}</td><td>${link}</td><td>示政〔2024〕${at}号</td><td>${date}</td></tr>`, 'table'],
  [(link, date) => `<dt>${link}</dt><dd>${date}</dd>`, 'dl'],
  [(link, date) => `<div class="item"><div>${link}</div><span>${date}</span></div>`, 'div'],
  [(link, date) => `<p>${link}　${date}</p>`, 'div'],
  [(link, date) => `·${link} <font>${date}</font><br>`, 'div'],
]
const row = fc.constantFrom(...ROWS)

const HEADER =
  '<div class="header"><h1><a href="/">示例县人民政府</a></h1><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li></ul></div>'
const FOOTER =
  '<div class="footer"><p>主办：示例县人民政府办公室 <a href="https://beian.miit.gov.cn">豫ICP备00000000号</a> 版权所有 2010-2026</p></div>'
const MENU =
  '<div class="left"><ul><li><a href="/a/">政府文件</a></li><li><a href="/b/">人事任免信息</a></li><li><a href="/c/">财政预决算公开</a></li></ul></div>'
const pager = fc.constantFrom('<div>1 2 3 <a href="2.html">下一页</a></div>', '<script>createPageHTML(5,0,"index","html");</script>', '')
const page = (head: string, body: string) =>
  readPageText(`<title>${head}</title>${HEADER}${body}${FOOTER}`, { address: null, readOn: null })

const INFO_LABELS = ['发布时间：', '发布日期：', '时间：', '', '公开时间:']
const SOURCES = ['来源：', '信息来源：', '稿源：', '来 源：']
const MORE = ['点击数：25', '字号：[<a>大</a> <a>中</a>]', '【打印】【关闭】', '责任编辑：李某', '']
const TITLES: readonly ((text: string) => string)[] = [
  (text) => `<h1>${text}</h1>`,
  (text) => `<h2 class="title">${text}</h2>`,
  (text) => `<div class="bt">${text}</div>`,
  (text) => `<p align="center"><font size="5"><b>${text}</b></font></p>`,
  (text) => `<div style="font-size:24px;text-align:center">${text}</div>`,
]
const HEADS: readonly ((text: string) => string)[] = [
  (text) => `${text}_示例县人民政府`,
  (text) => text,
  () => '示例县人民政府',
  (text) => `${text} - 通知公告 - 示例县人民政府`,
]
const LINES: readonly ((parts: readonly string[]) => string)[] = [
  (parts) => `<div>${parts.join('　')}</div>`,
  (parts) => `<p>${parts.map((part) => `<span>${part}</span>`).join('')}</p>`,
  (parts) => `<ul>${parts.map((part) => `<li>${part}</li>`).join('')}</ul>`,
  (parts) => `<table><tr>${parts.map((part) => `<td>${part}</td>`).join('')}</tr></table>`,
  (parts) => `<div>${parts.join(' | ')}</div>`,
]
const PARAGRAPHS =
  '<p>为深入贯彻落实《中华人民共和国政府信息公开条例》，现将有关事项通知如下。</p><p>自2023年1月1日起，对符合条件的申请人按规定予以答复，需要延长的应当告知申请人。</p>'
const SIGNED = '<p align="right">示例县人民政府办公室</p><p align="right">2018年3月20日</p>'

describe('readPage', () => {
  it('reads every title and day of a list, however its rows are written', () => {
    const items = fc.array(fc.tuple(title, day), { minLength: 3, maxLength: 12 })
    fc.assert(
      fc.property(items, row, asRowDay, pager, fc.boolean(), (given, [write, around], date, below, hasMenu) => {
        const expected = given.map(([name, on], at) => ({ title: `${name}之${at}`, url: `/a/${at}.html`, date: on }))
        const rows = expected.map((one, at) => write(`<a href="${one.url}">${one.title}</a>`, date(one.date), at)).join('')
        const { kind, items: read } = page(
          '通知公告_示例县人民政府',
          `${hasMenu ? MENU : ''}<div class="con"><${around}>${rows}</${around}>${below}</div>`,
        )
        expect({ kind, read }).toEqual({ kind: 'list', read: expected })
      }),
      { numRuns: 150 },
    )
  })

  it('reads the days of rows that stand under headings, however these are written', () => {
    const groups = fc.uniqueArray(fc.tuple(day, fc.array(title, { minLength: 1, maxLength: 5 })), {
      minLength: 2,
      maxLength: 5,
      selector: ([on]) => on,
    })
    const styles = fc.constantFrom<(date: string, links: readonly string[]) => string>(
      (date, links) => `<h3>${date}</h3><ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul>`,
      (date, links) => `<div class="day">${date}</div><ul>${links.map((link) => `<li>·${link}</li>`).join('')}</ul>`,
      (date, links) => `<dl><dt>${date}</dt>${links.map((link) => `<dd>${link}</dd>`).join('')}</dl>`,
      (date, links) => `<section><h4><span>${date}</span></h4>${links.map((link) => `<p>${link}</p>`).join('')}</section>`,
      (date, links) =>
        `<h2>${date}</h2>${links.map((link) => `<div class="row"><div class="t">${link}</div><p>${SUMMARY}</p></div>`).join('')}`,
    )
    const written = fc.constantFrom<AsDay>(
      (date) => date,
      (date) => `${short(date)[0]}年${short(date)[1]}月${short(date)[2]}日`,
      (date) => `${date.replaceAll('-', '/')} 星期三`,
      (date) => `[${date}]`,
    )
    fc.assert(
      fc.property(groups, styles, written, pager, (given, style, date, below) => {
        const inOrder = [...given].sort(([one], [other]) => (one < other ? 1 : -1))
        let at = 0
        const named = inOrder.map(([on, names]) => names.map((name) => ({ title: `${name}之${at++}`, url: `/a/${at}.html`, date: on })))
        const body = named
          .map((rows) =>
            style(
              date(rows[0]?.date ?? ''),
              rows.map((one) => `<a href="${one.url}">${one.title}</a>`),
            ),
          )
          .join('')
        const { items } = page('工作动态_示例县人民政府', `<div class="con">${body}${below}</div>`)
        expect(items).toEqual(named.flat())
      }),
      { numRuns: 150 },
    )
  })

  it('reads title, day and source of an article, however they are set', () => {
    const texts = fc.record({
      label: fc.constantFrom(...INFO_LABELS),
      source: fc.constantFrom(...SOURCES),
      more: fc.constantFrom(...MORE),
      isSigned: fc.boolean(),
      isTurned: fc.boolean(),
    })
    const shapes = fc.record({
      head: fc.constantFrom(...HEADS),
      heading: fc.constantFrom(...TITLES),
      line: fc.constantFrom(...LINES),
      date: asDay,
    })
    fc.assert(
      fc.property(title, day, texts, shapes, (name, on, { label, source, more, isSigned, isTurned }, { head, heading, line, date }) => {
        const parts = [`${label}${date(on)}`, `${source}县政府办公室`, more]
        const above = line(isTurned ? [parts[1] ?? '', parts[0] ?? '', more] : parts)
        const read = page(head(name), `<div class="con">${heading(name)}${above}<div>${PARAGRAPHS}${isSigned ? SIGNED : ''}</div></div>`)
        expect([read.kind, read.title, read.publishedOn, read.source]).toEqual(['article', name, on, '县政府办公室'])
      }),
      { numRuns: 150 },
    )
  })
})
