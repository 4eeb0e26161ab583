import { expect, it } from 'vitest'
import { scanPage } from '../../pages/scanPage.ts'
import { scriptedRedirect } from './scriptedRedirect.ts'

const led = (html: string) => scriptedRedirect(scanPage(html, 'http://a.gov.cn/old/index.html'), html)

it.each([
  [`<script>location.href='/zwgk/'</script>`, 'http://a.gov.cn/zwgk/'],
  [`<script>window.location = "new.html";</script>`, 'http://a.gov.cn/old/new.html'],
  [`<script>top.location.replace('https://www.a.gov.cn/')</script>`, 'https://www.a.gov.cn/'],
  [`<title>跳转</title><script type="text/javascript">\nself.location.href = "../index.shtml"\n</script>`, 'http://a.gov.cn/index.shtml'],
  [
    `<script>setTimeout("location.href='/b.html'",100)</script><p>正在跳转…</p><a href="/b.html">没有跳转请点这里</a>`,
    'http://a.gov.cn/b.html',
  ],
])('A page that shows nothing leads where its script says: %s', (html, url) => {
  expect(led(html)).toBe(url)
})

it.each([
  ['an address put together from parts', `<script>location.href='/list?id=' + id</script>`],
  ['scripts from elsewhere', `<script src="app.js"></script><script>if(!token) location.href='/login'</script>`],
  ['text of its own', `<p>${'各乡镇人民政府。'.repeat(30)}</p><script>function go(){location.href='/x'}</script>`],
  ['a menu', `${'<a href="/1">栏目</a>'.repeat(5)}<script>location.href='/x'</script>`],
  ['no page as its end', `<script>location.href='javascript:void(0)'</script>`],
  ['a comparison', `<script>if (location.href == '/x') init()</script>`],
  ['another variable', `<script>mylocation='/x'</script>`],
  ['no script', `<p>location.href='/x'</p>`],
])('A page with %s does not', (_, html) => {
  expect(led(html)).toBeNull()
})

it('Text that is made to keep the reader busy takes no longer', () => {
  const begun = performance.now()
  for (const piece of ['location', 'location.', "location='", ' location '.repeat(3), "location.href='a"]) {
    const text = `<script>${piece.repeat(60_000 / piece.length)}`
    scriptedRedirect(scanPage('<script></script>', 'http://a.gov.cn/'), text)
  }
  expect(performance.now() - begun).toBeLessThan(1000)
})
