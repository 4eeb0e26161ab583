import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanPage } from './scanPage.ts'

const scan = (html: string) => scanPage(html, 'http://www.example.gov.cn/a/index.html')
const links = (html: string) => scan(html).links.map(({ kind, url }) => `${kind} ${url}`)

describe('scanPage', () => {
  it('finds what a page leads to and is made of', () => {
    expect(
      links(`<LINK HREF=/s.css REL=StyleSheet><link rel="shortcut icon" href=/f.ico><script src=s.js></script><a href=b.html>乙</a><map><area href=c.html></map>
        <img src=i.png><iframe src=f.html></iframe><form action=/search><input type=image src=go.gif></form><embed src=v.swf><object data=o.pdf></object>
        <video src=m.mp4></video><meta http-equiv=refresh content="3; url='/new.html'">`),
    ).toEqual([
      'style http://www.example.gov.cn/s.css',
      'icon http://www.example.gov.cn/f.ico',
      'script http://www.example.gov.cn/a/s.js',
      'a http://www.example.gov.cn/a/b.html',
      'area http://www.example.gov.cn/a/c.html',
      'image http://www.example.gov.cn/a/i.png',
      'frame http://www.example.gov.cn/a/f.html',
      'form http://www.example.gov.cn/search',
      'image http://www.example.gov.cn/a/go.gif',
      'object http://www.example.gov.cn/a/v.swf',
      'object http://www.example.gov.cn/a/o.pdf',
      'media http://www.example.gov.cn/a/m.mp4',
      'refresh http://www.example.gov.cn/new.html',
    ])
  })

  it('says what a link says: its text, its title, its image', () => {
    const texts = scan('<a href=1> 通知 <b>公告</b></a><a href=2 title=二></a><a href=3><img alt=三 src=3.png></a><a href=4>').links
    expect(texts.filter(({ kind }) => kind === 'a').map(({ text }) => text)).toEqual(['通知 公告', '二', '三', ''])
  })

  it('keeps the beginning of what is read outside links, spaces made one, however they are written', () => {
    const pieces = fc.array(fc.constantFrom('公开', '政府信息', 'a b', ' ', '\n\t', '\u3000\u3000', '\u00a0', '\u2003', '年'.repeat(400)), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join('')
        expect(scan(`<a href=1>链接</a>${text}`).sample).toBe(text.replaceAll(/\s+/gu, ' ').trim().slice(0, 1500))
      }),
    )
  })

  it('starts from the first base, wherever it stands', () => {
    expect(links('<a href=x.html>x</a><base href=/b/><base href=/c/>')).toEqual(['a http://www.example.gov.cn/b/x.html'])
    expect(links('<base href="mailto:x"><a href=x.html>x</a>')).toEqual(['a http://www.example.gov.cn/a/x.html'])
  })

  it('keeps apart what leads nowhere and what nobody can follow', () => {
    expect(scan('<a href="#">a</a><a href="javascript:;">b</a><a href="http://">c</a>')).toMatchObject({
      links: [],
      unreadable: ['http://'],
    })
  })

  it('counts what a reader sees, and nothing else', () => {
    const page = scan(
      '<title> 示例县 \n 政府 </title><style>p{}</style><script>var a="正文"</script><noscript>看不见</noscript><p>正 文</p><a href=x>链接</a><!-- 注 -->',
    )
    expect(page).toMatchObject({ title: '示例县 政府', textLength: 4, linkTextLength: 2, scripts: 1, isWhole: true })
    expect(scan('<meta name=Robots content="NOINDEX"><form><input type=password></form>')).toMatchObject({
      robots: 'noindex',
      hasPasswordField: true,
      forms: 1,
    })
  })

  it.each([
    ['<div>', 2_000_000, false],
    ['<a href=x>', 500_000, false],
    ['<', 5_000_000, true],
    ['<a x="', 1_000_000, true],
    ['<p>', 1_000_000, true],
    ['<!--', 1_000_000, true],
    ['<title>', 1_000_000, true],
    ['&#x41', 1_000_000, true],
  ])('ends on a page of nothing but “%s”', (piece, times, isWhole) => {
    const begun = performance.now()
    expect(scan(piece.repeat(times)).isWhole).toBe(isWhole)
    expect(performance.now() - begun).toBeLessThan(5000)
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      '<a href=',
      '"',
      '>',
      '</a>',
      '<svg>',
      '</svg>',
      '<title>',
      '</title>',
      'x',
      '<p',
      '</p>',
      '&amp;',
      '<!',
      '<![CDATA[',
      ']]>',
      '<base href=',
      '\0',
    )
    fc.assert(fc.property(fc.array(piece), (pieces) => scan(pieces.join('')).textLength >= 0))
  })
})
