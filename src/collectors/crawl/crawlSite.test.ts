import { describe, expect, it, onTestFinished } from 'vitest'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pageOf, servedSite, type ServedSite } from '../../../test/servedSite.ts'
import { collectSite, type CollectedSite, type SiteTask } from '../collectSite.ts'
import { siteTargets } from '../siteTargets.ts'
import type { CrawledPage } from './crawlSite.ts'

interface Asked {
  readonly allow?: readonly string[]
  readonly log?: string
  readonly stopAfter?: number
  readonly onPage?: (page: CrawledPage) => void
}

async function collected(
  site: ServedSite,
  task: Partial<SiteTask> = {},
  { allow = ['127.0.0.1'], log, stopAfter, onPage }: Asked = {},
): Promise<CollectedSite> {
  const url = new URL(site.url)
  let pages = 0
  return collectSite(
    {
      now: () => performance.timeOrigin + performance.now(),
      onPage: (page) => {
        pages += 1
        onPage?.(page)
      },
      onProgress: () => undefined,
      isStopped: () => stopAfter !== undefined && pages >= stopAfter,
      ...(log === undefined ? {} : { log }),
    },
    {
      site: url,
      targets: siteTargets(url, allow),
      columns: [],
      maxPages: null,
      rate: null,
      userAgent: 'test',
      retryAfter: [1, 1],
      ...task,
    },
  )
}

const statuses = ({ statuses: all }: CollectedSite) => Object.fromEntries([...all].filter(([, count]) => count > 0))
const broken = ({ brokenLinks }: CollectedSite, { url }: ServedSite) =>
  brokenLinks.map((link) => [link.url.replace(url, '/'), link.from.replace(url, '/'), link.status])

describe('A run over a site', () => {
  it('reads every page that the front page leads to, each once, and nothing beyond', async () => {
    const site = await servedSite({
      '/': pageOf('首页', [
        'a.html',
        './b.html?x=1',
        '#top',
        'a.html#part',
        'mailto:a@b.cn',
        'javascript:void(0)',
        'http://elsewhere.invalid/',
      ]),
      '/a.html': pageOf('甲', ['/', 'dir/c.html']),
      '/b.html?x=1': pageOf('乙', ['../../a.html']),
      '/dir/c.html': pageOf('丙', ['../a.html', '/b.html?x=1&jsessionid=77']),
    })
    const run = await collected(site)
    expect(run.pages).toBe(4)
    expect(statuses(run)).toEqual({ ok: 4, 'not-allowed': 1 })
    expect([...site.asked].filter(([, times]) => times > 1)).toEqual([])
  })

  it('lets no single page fill the list and its log, and tells that it left something out', async () => {
    const images = Array.from({ length: 20_000 }, (_, at) => `<img src=${at}.png>`).join('')
    const site = await servedSite({
      '/': pageOf('首页', ['long.html', 'b.html']),
      '/long.html': `<base href="/${'very-long/'.repeat(3)}${'x'.repeat(1800)}/">${images}`,
      '/b.html': pageOf('乙', ['c.html']),
      '/c.html': pageOf('丙', []),
    })
    const folder = mkdtempSync(join(tmpdir(), 'mj-long-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const log = join(folder, 'run.log')
    const run = await collected(site, { retryAfter: [] }, { log })
    expect(statSync(log).size).toBeLessThan(4 * 1024 * 1024)
    expect(statuses(run)['trap']).toBeGreaterThan(19_000)
    expect([...site.asked.keys()]).toEqual(expect.arrayContaining(['/b.html', '/c.html']))
  })

  it('takes neither names in an address nor every port of a host for hosts of their own', async () => {
    const site = await servedSite({ '/robots.txt': (_, response) => void response.writeHead(404).end() })
    const { host } = new URL(site.url)
    const users = Array.from({ length: 30 }, (_, at) => `http://u${at}:p@${host}/a.html`)
    const ports = Array.from({ length: 40 }, (_, at) => `http://127.0.0.1:${at + 1}/`)
    const front = await servedSite({ '/': pageOf('首页', [...users, ...ports]) })
    const run = await collected(front)
    expect(site.asked.get('/a.html')).toBeLessThanOrEqual(3)
    expect(site.asked.get('/robots.txt')).toBeLessThanOrEqual(3)
    expect(run.statuses.get('not-allowed')).toBe(34)
  })

  it('lists a broken link once, with the first page that has it, after another try', async () => {
    const site = await servedSite({ '/': pageOf('首页', ['a.html', 'none.html']), '/a.html': pageOf('甲', ['none.html', 'x/no.pdf']) })
    const run = await collected(site)
    expect(broken(run, site)).toEqual([
      ['/none.html', '/', 'not-found'],
      ['/x/no.pdf', '/a.html', 'not-found'],
    ])
    expect(site.asked.get('/none.html')).toBe(2)
  })

  it('does not list what was there at the second try', async () => {
    let times = 0
    const site = await servedSite({
      '/': pageOf('首页', ['shaky.html']),
      '/shaky.html': (_, response) => {
        times += 1
        if (times === 1) response.writeHead(503).end('busy')
        else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('好了', ['late.html']))
      },
      '/late.html': pageOf('后来的', []),
    })
    const run = await collected(site)
    expect(run.brokenLinks).toEqual([])
    expect(statuses(run)).toEqual({ ok: 3 })
  })

  it('checks images, styles, scripts, frames and files too', async () => {
    const site = await servedSite({
      '/': `<title>首页</title><link rel="stylesheet" href="no.css"><img src="no.png"><script src="no.js"></script><iframe src="in.html"></iframe><p>${'字'.repeat(80)}</p><a href="no.docx">表</a>`,
      '/in.html': pageOf('里面', ['deep.html']),
      '/deep.html': pageOf('深处', []),
    })
    const run = await collected(site)
    expect(broken(run, site).map(([url]) => url)).toEqual(['/no.css', '/no.png', '/no.js', '/no.docx'])
    expect(run.pages).toBe(3)
  })

  it('knows a page that says 200 and is not there, by its words or by what the host says of any absent page', async () => {
    const absent = (path: string) => pageOf('某某县人民政府', ['/'], `很抱歉，没有您要的东西。${'请从首页重新进入。'.repeat(80)}${path}`)
    const site = await servedSite(
      {
        '/': pageOf('首页', ['said.html', '/2024/1.html', 'real.html']),
        '/said.html': pageOf('出错了', [], '您访问的页面不存在或已删除'),
        '/real.html': pageOf('真的', []),
      },
      absent(''),
    )
    const run = await collected(site)
    expect(broken(run, site)).toEqual([
      ['/said.html', '/', 'soft-not-found'],
      ['/2024/1.html', '/', 'soft-not-found'],
    ])
  })

  it('takes a firewall’s page for nothing that the site said', async () => {
    const site = await servedSite({
      '/': pageOf('首页', ['blocked.html', 'forbidden.html']),
      '/blocked.html': '<title>安全验证</title><p>请完成滑动验证后继续访问</p>',
      '/forbidden.html': (_, response) => void response.writeHead(403).end('no'),
    })
    const run = await collected(site)
    expect(run.brokenLinks).toEqual([])
    expect(statuses(run)).toEqual({ ok: 1, blocked: 1, forbidden: 1 })
  })

  it('ends where an endless calendar goes on for ever', async () => {
    const month = (number: number) =>
      pageOf('日历', [`/rl?m=${number + 1}`, `/rl?m=${number + 2}`], `今天没有安排。第 ${number} 月 ${'一二三四五六日'.repeat(4)}`)
    const site = await servedSite({
      '/': pageOf('首页', ['/rl?m=1']),
      '/rl': (request, response) =>
        void response.writeHead(200, { 'content-type': 'text/html' }).end(month(Number(/m=(\d+)/u.exec(request.url ?? '')?.[1]))),
    })
    const run = await collected(site)
    expect(run.pages).toBeLessThan(200)
    expect(run.statuses.get('trap')).toBeGreaterThan(0)
    expect(run.brokenLinks).toEqual([])
  })

  it('ends where each page leads one folder deeper into itself', async () => {
    const site = await servedSite(
      { '/': pageOf('首页', ['a/']) },
      (request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(pageOf(`第${request.url}层`, ['a/'], `${request.url}${'文'.repeat(90)}`)),
    )
    expect((await collected(site)).pages).toBeLessThan(10)
  })

  it('follows redirects, and names those that lead nowhere or in a circle', async () => {
    const to = (location: string) => (_: unknown, response: ServerResponse) => void response.writeHead(302, { location }).end()
    const site = await servedSite({
      '/': pageOf('首页', ['old', 'round', 'nowhere', 'gone-away']),
      '/old': to('/new.html'),
      '/new.html': pageOf('新', ['more.html']),
      '/more.html': pageOf('更多', []),
      '/round': to('/round2'),
      '/round2': to('/round'),
      '/nowhere': (_, response) => void response.writeHead(302).end(),
      '/gone-away': to('http://elsewhere.invalid/'),
    })
    const run = await collected(site)
    expect(statuses(run)).toEqual({ ok: 3, 'redirect-loop': 1, 'redirect-nowhere': 1, 'not-allowed': 1 })
  })

  it('sends back a cookie without which a page is not shown', async () => {
    const site = await servedSite({
      '/': pageOf('首页', ['inner.html']),
      '/inner.html': (request, response) => {
        if (request.headers.cookie?.includes('pass=1')) response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('里面', []))
        else response.writeHead(302, { location: '/inner.html', 'set-cookie': 'pass=1; Path=/; HttpOnly' }).end()
      },
    })
    expect(statuses(await collected(site))).toEqual({ ok: 2 })
  })

  it('keeps to robots.txt, and visits nothing while that cannot be had', async () => {
    const pages = {
      '/': pageOf('首页', ['open.html', 'closed/a.html']),
      '/open.html': pageOf('开', []),
      '/closed/a.html': pageOf('关', []),
    }
    const robots = (_: unknown, response: ServerResponse) =>
      void response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: Mingjing\nDisallow: /closed/\n')
    expect(statuses(await collected(await servedSite({ ...pages, '/robots.txt': robots })))).toEqual({ ok: 2, robots: 1 })
    const trouble = await servedSite({ ...pages, '/robots.txt': (_, response) => void response.writeHead(500).end() })
    expect(statuses(await collected(trouble))).toEqual({ 'robots-unknown': 1 })
  })

  it('reads GBK pages under every label, and broken packing as far as it goes', async () => {
    const gbk = Buffer.concat([
      Buffer.from('<meta charset="gb2312"><title>'),
      Buffer.from([0xd5, 0xfe, 0xb8, 0xae]),
      Buffer.from(`</title><p>${'x'.repeat(99)}</p><a href="/`),
      Buffer.from([0xb9, 0xab]),
      Buffer.from('.html">1</a>'),
    ])
    const packed = gzipSync(pageOf('压缩', ['after.html']))
    const site = await servedSite({
      '/': pageOf('首页', ['gbk.html', 'packed.html']),
      '/gbk.html': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(gbk),
      '/packed.html': (_, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(packed.subarray(0, packed.length - 8)),
      '/after.html': pageOf('之后', []),
      '/%E5%85%AC.html': pageOf('公', []),
    })
    const titles: string[] = []
    const run = await collected(site, {}, { onPage: ({ judged }) => void titles.push(judged.page?.title ?? '') })
    expect(run.brokenLinks).toEqual([])
    expect(titles).toContain('政府')
    expect(run.pages).toBe(5)
  })

  it('names what is wrong with servers that are not well', async () => {
    const rude = createServer((socket) =>
      socket.once('data', () => socket.end('SSH-2.0-OpenSSH\r\n\r\n')).on('error', () => undefined),
    ).listen(0, '127.0.0.1')
    await new Promise((resolve) => rude.once('listening', resolve))
    onTestFinished(() => void rude.close())
    const site = await servedSite({
      '/': pageOf('首页', [
        'cut.html',
        'reset.html',
        'empty.html',
        `http://127.0.0.1:${(rude.address() as AddressInfo).port}/`,
        'http://127.0.0.1:1/',
      ]),
      '/cut.html': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': 5000 }).write(pageOf('断', []))
        setTimeout(() => response.destroy(), 20)
      },
      '/reset.html': (_, response) => void response.destroy(),
      '/empty.html': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(),
    })
    expect(statuses(await collected(site))).toEqual({ ok: 1, 'cut-short': 1, reset: 1, empty: 1, 'not-http': 1, refused: 1 })
  })

  it('reads no more of a huge page than anybody would write', async () => {
    const site = await servedSite({
      '/': pageOf('首页', ['huge.html', 'film']),
      '/huge.html': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (!response.destroyed && response.write('<p>'.padEnd(65_536, '大'))) continue
          if (!response.destroyed) response.once('drain', more)
        }
        more()
      },
      '/film': (_, response) =>
        void response.writeHead(200, { 'content-type': 'video/mp4', 'content-length': 9_000_000_000 }).write(Buffer.alloc(100_000)),
    })
    expect(statuses(await collected(site))).toEqual({ ok: 1, 'too-large': 2 })
  })

  it('does not connect to a host inside that nobody allowed by name', async () => {
    const site = await servedSite({ '/': pageOf('首页', []) })
    expect(statuses(await collected(site, {}, { allow: [] }))).toEqual({ 'not-allowed': 1 })
    expect(site.asked.size).toBe(0)
  })

  it('visits at most so many pages as it was told', async () => {
    const site = await servedSite(
      {
        '/': pageOf(
          '首页',
          Array.from({ length: 30 }, (_, at) => `${at}.html`),
        ),
      },
      pageOf('页', []),
    )
    const run = await collected(site, { maxPages: 5 })
    expect(run.pages + (run.statuses.get('soft-not-found') ?? 0)).toBe(5)
    expect(run.statuses.get('not-visited')).toBe(26)
  })

  it('goes on from its log where it was stopped, and asks for no page again', async () => {
    const pages = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `/${at}.html`,
        pageOf(`第${'甲乙丙丁戊'[at % 5]}${at}页`, [`${at + 1}.html`, `${at + 2}.html`]),
      ]),
    )
    const site = await servedSite({ '/': pageOf('首页', ['0.html']), ...pages })
    const folder = mkdtempSync(join(tmpdir(), 'mingjing-test-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const log = join(folder, 'run.log')
    const first = await collected(site, {}, { log, stopAfter: 12 })
    expect(first.isStopped).toBe(true)
    expect(first.pages).toBeLessThan(41)
    const second = await collected(site, {}, { log })
    expect(second.pages).toBe(41)
    expect(
      [...site.asked].filter(
        ([path, times]) => times > 1 && path.endsWith('.html') && Number(path.slice(1, -5)) < 40 && !path.includes('mingjing'),
      ),
    ).toEqual([])
  })
})
