import { describe, expect, it } from 'vitest'
import { pageOf, servedSite, type Served } from '../../../test/servedSite.ts'
import { collectSite, type CollectWorld, type SiteTask } from '../collectSite.ts'
import { siteTargets } from '../siteTargets.ts'
import { readHours } from './allowedHours.ts'
import type { CrawledPage, CrawlProgress } from './crawlSite.ts'
import type { Drawing, DrawnPage, NotDrawn } from './DrawPage.ts'

const SCRIPT_ONLY = '<!doctype html><title>信箱</title><div id="app"></div><script src="/list.js"></script>'

const drawnAs = (html: string, more: Partial<DrawnPage> = {}): DrawnPage => ({
  kind: 'drawn',
  at: 1,
  ms: 1,
  finalUrl: '',
  code: 200,
  html: Buffer.from(html),
  screenshot: null,
  ...more,
})

interface Asked {
  readonly draw: (asked: Drawing) => DrawnPage | NotDrawn | Promise<DrawnPage | NotDrawn>
  readonly world?: Partial<CollectWorld>
  readonly task?: Partial<SiteTask>
}

async function collected(pages: Readonly<Record<string, Served>>, { draw, world = {}, task = {} }: Asked) {
  const site = await servedSite(pages)
  const url = new URL(site.url)
  const asked: string[] = []
  const came = new Map<string, CrawledPage>()
  const run = await collectSite(
    {
      now: () => performance.timeOrigin + performance.now(),
      onPage: (page) => void came.set(page.entry.url.replace(site.url, '/'), page),
      onProgress: () => undefined,
      isStopped: () => false,
      draw: async (one) => {
        asked.push(one.url.href.replace(site.url, '/'))
        const drawn = await draw(one)
        return drawn.kind === 'drawn' ? { ...drawn, finalUrl: drawn.finalUrl === '' ? one.url.href : drawn.finalUrl } : drawn
      },
      ...world,
    },
    {
      site: url,
      targets: siteTargets(url, ['127.0.0.1']),
      columns: [],
      maxPages: null,
      rate: null,
      userAgent: 'test',
      retryAfter: [1, 1],
      ...task,
    },
  )
  const statuses = Object.fromEntries([...run.statuses].filter(([, count]) => count > 0))
  return { run, site, asked, came, statuses }
}

describe('A run that has a browser', () => {
  const PAGES = { '/': pageOf('首页', ['/app/', '/none.html']), '/app/': SCRIPT_ONLY, '/in.html': pageOf('里面', []), '/list.js': 'x' }

  it('judges a page of nothing but script as it was drawn, and goes where it leads', async () => {
    const { asked, came, statuses } = await collected(PAGES, { draw: () => drawnAs(pageOf('信箱', ['/in.html'])) })
    expect(asked).toEqual(['/app/'])
    expect(statuses).toEqual({ ok: 3, 'not-found': 1 })
    const page = came.get('/app/')
    expect(page).toMatchObject({ judged: { status: 'ok' }, undrawn: null })
    // What came over the wire is what proves anything.
    expect(Buffer.from(page?.visited.body ?? []).toString()).toBe(SCRIPT_ONLY)
    expect(Buffer.from(page?.shown.body ?? []).toString()).toContain('/in.html')
  })

  it.each<readonly [string, DrawnPage | NotDrawn, string, string]>([
    ['shows nothing either', drawnAs(SCRIPT_ONLY), 'needs-browser', 'nothing'],
    ['gets another answer', drawnAs(pageOf('错误', []), { code: 503 }), 'needs-browser', 'answer'],
    ['does not open it', { kind: 'not-drawn', fault: 'time', note: '' }, 'needs-browser', 'time'],
  ])('leaves a page as it is where the browser %s, and says why', async (_, drawn, status, fault) => {
    const { came, statuses } = await collected(PAGES, { draw: () => drawn })
    expect(statuses).toEqual({ ok: 2, 'not-found': 1, [status]: 1 })
    expect(came.get('/app/')).toMatchObject({ judged: { status }, undrawn: { fault } })
  })

  it('says of a page that is drawn as absent that it is not there', async () => {
    const { statuses } = await collected(PAGES, { draw: () => drawnAs('<title>提示</title><p>您访问的页面不存在</p>') })
    expect(statuses).toEqual({ ok: 1, 'not-found': 1, 'soft-not-found': 1 })
  })

  it('takes pictures where they are wanted, which changes nothing of what was seen', async () => {
    const wantsPicture = ({ judged, isLastTry }: CrawledPage) => judged.status === 'not-found' && isLastTry
    const draw = ({ isPictured }: Drawing) => drawnAs(pageOf('有了', []), { screenshot: isPictured ? Buffer.from('png') : null })
    const { asked, came, statuses } = await collected({ '/': pageOf('首页', ['/none.html']) }, { draw, world: { wantsPicture } })
    expect(asked).toEqual(['/none.html'])
    expect(statuses).toEqual({ ok: 1, 'not-found': 1 })
    expect(came.get('/none.html')?.drawn?.screenshot).not.toBeNull()
  })

  it('does not open what a host asked to be left alone for', async () => {
    const busy: Served = (_, response) => void response.writeHead(429, { 'retry-after': '0' }).end('<p>busy</p>')
    const { asked } = await collected(
      { '/': pageOf('首页', ['/busy.html']), '/busy.html': busy },
      { draw: () => drawnAs(''), world: { wantsPicture: () => true } },
    )
    expect(asked).not.toContain('/busy.html')
  })

  it('lets a page load only what robots.txt of each host lets it, asked for once', async () => {
    const api = await servedSite({ '/robots.txt': 'User-agent: *\nDisallow: /closed/' })
    const said: boolean[] = []
    const draw = async ({ url, mayAsk }: Drawing) => {
      for (const path of ['/robots/x', '/free/x'].flatMap((one) => [new URL(one, url), new URL(one, api.url)]))
        said.push(await mayAsk(path))
      said.push(await mayAsk(new URL('/closed/x', api.url)), await mayAsk(new URL('http://elsewhere.invalid/')))
      return drawnAs(pageOf('信箱', []))
    }
    await collected({ ...PAGES, '/robots.txt': 'User-agent: Mingjing\nDisallow: /robots/' }, { draw })
    expect(said).toEqual([false, true, true, true, false, false])
    expect(api.asked.get('/robots.txt')).toBe(1)
  })
})

describe('A run outside its hours', () => {
  it('waits, says until when, notices that it is to stop, and visits nothing', async () => {
    const told: CrawlProgress[] = []
    const now = Date.parse('2026-11-22T12:00:00+08:00')
    let looks = 0
    const world = { now: () => now, onProgress: (one: CrawlProgress) => void told.push(one), isStopped: () => (looks += 1) > 3 }
    const hours = readHours('22:00-06:00')
    const { site, run } = await collected({ '/': pageOf('首页', []) }, { draw: () => drawnAs(''), world, task: { hours } })
    expect(run.isStopped).toBe(true)
    expect(site.asked.size).toBe(0)
    expect(told).toMatchObject([{ closedUntil: Date.parse('2026-11-22T22:00:00+08:00') }])
  })

  it('begins when they begin', async () => {
    const told: (number | null)[] = []
    const opens = Date.parse('2026-11-22T22:00:00+08:00')
    const began = performance.now()
    const world = {
      now: () => opens - 300 + performance.now() - began,
      onProgress: ({ closedUntil }: CrawlProgress) => void told.push(closedUntil),
    }
    const { statuses } = await collected(
      { '/': pageOf('首页', []) },
      { draw: () => drawnAs(''), world, task: { hours: readHours('22:00-06:00') } },
    )
    expect(statuses).toEqual({ ok: 1 })
    expect([...new Set(told)]).toEqual([expect.closeTo(opens, -1), null])
  })
})
