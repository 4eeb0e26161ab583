import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { pageOf, servedSite, type Served, type ServedSite } from '../../../test/servedSite.ts'
import { collectSite } from '../collectSite.ts'
import { siteTargets } from '../siteTargets.ts'

async function collected({ url }: ServedSite) {
  const site = new URL(url)
  const pages: string[] = []
  const found = await collectSite(
    {
      now: () => performance.timeOrigin + performance.now(),
      onPage: ({ entry, judged }) => {
        if (judged.page) pages.push(entry.url.replace(url, '/'))
      },
      onProgress: () => undefined,
      isStopped: () => false,
    },
    {
      site,
      targets: siteTargets(site, ['127.0.0.1', 'localhost']),
      columns: [],
      maxPages: null,
      rate: null,
      userAgent: 'test',
      retryAfter: [1],
    },
  )
  return { ...found, visited: pages }
}

/** @param isRanged the server knows parts of files */
const file =
  (type: string, body: Buffer | string, isRanged = true): Served =>
  (request: IncomingMessage, response: ServerResponse) => {
    const bytes = Buffer.from(body)
    const end = /bytes=0-(\d+)/u.exec(request.headers.range ?? '')?.[1]
    if (!isRanged || end === undefined) {
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length }).end(bytes)
      return
    }
    if (bytes.length === 0) {
      response.writeHead(416, { 'content-range': 'bytes */0' }).end()
      return
    }
    const part = bytes.subarray(0, Number(end) + 1)
    const range = `bytes 0-${part.length - 1}/${bytes.length}`
    response.writeHead(206, { 'content-type': type, 'content-length': part.length, 'content-range': range }).end(part)
  }

const ERROR = '<html><head><title>提示</title></head><body><p>您访问的文件不存在或已被删除</p></body></html>'
const LONG = `<html><body><table>${'<tr><td>城关镇</td><td>1,024</td><td>已拨付</td></tr>'.repeat(60)}</table></body></html>`
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])

describe('A link to a file', () => {
  it('is judged by what comes, not by its name or by what the server says of it', async () => {
    const files: Readonly<Record<string, Served>> = {
      '/good.pdf': file('application/pdf', `%PDF-1.4\n${'x'.repeat(40_000)}`),
      '/unranged.pdf': file('application/octet-stream', '%PDF-1.4\n页面不存在', false),
      '/old.doc': file('text/html', OLD_OFFICE),
      '/saved.xls': file('application/vnd.ms-excel', LONG),
      '/sealed.ofd': file('text/plain', 'PK\u0003\u0004......OFD.xml'),
      '/packed.zip': file('application/zip', 'PK\u0003\u0004......a.txt'),
      '/short.csv': file('text/csv', '文件,状态\n一号,文件不存在'),
      '/error.pdf': file('text/html', ERROR),
      '/claimed.docx': file('application/msword', ERROR),
      '/plain.wps': file('application/octet-stream', '文件不存在'),
      '/empty.xls': file('application/vnd.ms-excel', '', false),
      '/empty-range.ofd': file('application/octet-stream', ''),
      '/trial.pdf': file('text/html', '<html><script src="/x.js"></script><script>go()</script></html>'),
      '/captcha.doc': file('text/html', '<title>安全验证</title><p>请拖动滑块完成拼图</p>'),
      '/home.pdf': (_: IncomingMessage, response: ServerResponse) => void response.writeHead(302, { location: '/' }).end(),
    }
    const site = await servedSite({ '/': pageOf('首页', Object.keys(files)), ...files })
    const { brokenLinks, unseen, pages } = await collected(site)
    const bare = (all: readonly { readonly url: string; readonly status: string }[]) =>
      Object.fromEntries(all.map(({ url, status }) => [url.replace(site.url, '/'), status]))
    expect(bare(brokenLinks)).toEqual({
      '/error.pdf': 'soft-not-found',
      '/claimed.docx': 'soft-not-found',
      '/plain.wps': 'soft-not-found',
      '/empty.xls': 'empty',
      '/empty-range.ofd': 'empty',
      '/home.pdf': 'soft-not-found',
    })
    expect(new Set(brokenLinks.map(({ kind }) => kind))).toEqual(new Set(['attachment']))
    expect(bare(unseen)).toEqual({ '/trial.pdf': 'blocked', '/captcha.doc': 'blocked' })
    expect(pages).toBe(1)
  })

  it('is told as a file even where it answers that it is not there', async () => {
    const site = await servedSite({ '/': pageOf('首页', ['/a.pdf', '/b.html', '/c.jpg']) })
    expect((await collected(site)).brokenLinks.map(({ kind, status }) => [kind, status])).toEqual([
      ['attachment', 'not-found'],
      ['page', 'not-found'],
      ['other', 'not-found'],
    ])
  })
})

describe('A page that only leads on', () => {
  it('is followed by frame, refresh and script, also within each other', async () => {
    const site = await servedSite({
      '/': pageOf('首页', ['/frames.html', '/iframe.html', '/refresh.html', '/script.html', '/base.html']),
      '/frames.html': '<frameset cols="20%,*"><frame src="/menu.html"><frame src="/main.html"></frameset>',
      '/iframe.html': '<title>栏目</title><script src="/x.js"></script><iframe src="/inner/list.html"></iframe>',
      '/refresh.html': '<meta http-equiv="Refresh" content="0;URL=\'/after-refresh.html\'">',
      '/script.html': '<script>window.location.href="/after-script.html";</script>',
      '/base.html': '<base href="/inner/"><meta http-equiv="refresh" content="3"><p>三秒刷新自己</p><a href="deep.html">里面</a>',
      '/menu.html': pageOf('菜单', []),
      '/main.html': pageOf('正文', []),
      '/inner/list.html': pageOf('列表', []),
      '/inner/deep.html': pageOf('深处', []),
      '/after-refresh.html': '<script>location.replace("/end.html")</script>',
      '/after-script.html': pageOf('到了', []),
      '/end.html': pageOf('终点', []),
      '/x.js': '',
    })
    const { visited, brokenLinks, unseen } = await collected(site)
    expect([brokenLinks, unseen]).toEqual([[], []])
    for (const path of [
      '/menu.html',
      '/main.html',
      '/inner/list.html',
      '/after-refresh.html',
      '/after-script.html',
      '/end.html',
      '/inner/deep.html',
    ])
      expect(visited).toContain(path)
  })

  it('is the site’s own also where its front page sends readers to another host of it', async () => {
    const elsewhere = await servedSite({ '/': pageOf('真正的首页', ['/a.html', '/gone.html']), '/a.html': pageOf('甲', []) })
    const home = elsewhere.url.replace('127.0.0.1', 'localhost')
    for (const front of [`<meta http-equiv="refresh" content="0;url=${home}">`, `<script>location.href='${home}'</script>`]) {
      const { pages, brokenLinks } = await collected(await servedSite({ '/': front }))
      expect([pages, brokenLinks.map(({ url }) => url)]).toEqual([3, [`${home}gone.html`]])
    }
  })
})
