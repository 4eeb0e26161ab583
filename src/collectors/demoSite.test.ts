import { expect, it } from 'vitest'
import { truthOf } from '../../demo-site/truth.mjs'
import { collectSite } from './collectSite.ts'
import { siteTargets } from './siteTargets.ts'
import { demoSite } from '../../test/demoSite.ts'

const TERMS = { articles: 600, seed: 3, today: '2026-11-20' }

it('A check of the demo site finds every broken link that there is, and none that is not', async () => {
  const site = await demoSite(TERMS)
  const titles = new Set<string>()
  const { brokenLinks, statuses, pages } = await collectSite(
    {
      now: () => performance.timeOrigin + performance.now(),
      onPage: ({ judged }) => void titles.add(judged.page?.title ?? ''),
      onProgress: () => undefined,
      isStopped: () => false,
    },
    { site, targets: siteTargets(site, ['127.0.0.1']), columns: [], maxPages: null, rate: null, userAgent: 'test', retryAfter: [1100, 50] },
  )
  const path = (url: string) => url.replace(site.href, '/')
  const bare = (one: { readonly url: string; readonly status: string }) => `${path(one.url)} ${one.status}`
  expect(brokenLinks.map(bare).sort()).toEqual(truthOf(TERMS).brokenLinks.map(bare).sort())
  expect(
    Object.fromEntries([...statuses].filter(([status, count]) => count > 0 && !['ok', 'not-found', 'server-error'].includes(status))),
  ).toEqual({
    'not-allowed': 1,
    'needs-browser': 2,
    'redirect-loop': 1,
    'redirect-nowhere': 1,
    'soft-not-found': truthOf(TERMS).brokenLinks.filter(({ status }) => status === 'soft-not-found').length,
    blocked: 3,
    empty: 2,
    'not-http': 1,
    'cut-short': 1,
    reset: 1,
    forbidden: 1,
    robots: 1,
    'too-large': 2,
    trap: expect.any(Number) as number,
  })
  for (const title of [
    '基准地址下的页面',
    '框架里的页面',
    '编码标错的页面',
    '跳转之后的页面',
    '脚本跳转之后的页面',
    '内嵌框架里的页面',
    '旧协议的页面',
    '要会话标识的页面',
    '压缩尾部缺损的页面',
    '压缩的页面',
    '时好时坏的页面',
    '限过速的页面',
  ])
    expect(titles).toContain(title)
  expect(pages).toBeGreaterThan(600)
  expect(pages).toBeLessThan(900)
})
