import { mkdtempSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pageOf, servedSite, type ServedSite } from '../../../test/servedSite.ts'
import { collectSite, type CollectedSite } from '../collectSite.ts'
import { siteTargets } from '../siteTargets.ts'

/** @param stopAfter so many pages, as if the process were killed; the log stays */
async function collected({ url }: ServedSite, log?: string, stopAfter = Infinity): Promise<CollectedSite> {
  const site = new URL(url)
  let pages = 0
  return collectSite(
    {
      now: () => performance.timeOrigin + performance.now(),
      onPage: () => void (pages += 1),
      onProgress: () => undefined,
      isStopped: () => pages >= stopAfter,
      ...(log === undefined ? {} : { log }),
    },
    { site, targets: siteTargets(site, ['127.0.0.1']), columns: [], maxPages: null, rate: null, userAgent: 'test', retryAfter: [1, 1] },
  )
}

function logPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingjing-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'run.log')
}

describe('What a run tells of a broken link', () => {
  it('is on how many pages it stands, and on which, whether it was known before or after its visit', async () => {
    const site = await servedSite({
      '/': pageOf('首页', ['/gone.html', '/a.html', '/b.html', '/file.pdf', '/self.html']),
      '/a.html': pageOf('甲', ['/gone.html', '/b.html', '/late.html', '/gone.html#again']),
      '/b.html': pageOf('乙', ['/gone.html', '/deep.html', '/file.pdf']),
      '/deep.html': pageOf('丙', ['/gone.html', '/late.html', '/a.html']),
      '/self.html': pageOf('丁', ['/self.html', '/a.html']),
    })
    const { brokenLinks } = await collected(site)
    const path = (url: string) => url.replace(site.url, '/')
    expect(
      brokenLinks.map(({ url, from, kind, pages, alsoFrom }) => ({
        url: path(url),
        from: path(from),
        kind,
        pages,
        alsoFrom: alsoFrom.map(path).sort(),
      })),
    ).toEqual([
      { url: '/gone.html', from: '/', kind: 'page', pages: 4, alsoFrom: ['/a.html', '/b.html', '/deep.html'] },
      { url: '/file.pdf', from: '/', kind: 'attachment', pages: 2, alsoFrom: ['/b.html'] },
      { url: '/late.html', from: '/a.html', kind: 'page', pages: 2, alsoFrom: ['/deep.html'] },
    ])
  })

  it('names twenty of the other pages, and counts all', async () => {
    const numbers = Array.from({ length: 60 }, (_, at) => `/p${at}.html`)
    const site = await servedSite({
      '/': pageOf('首页', numbers),
      ...Object.fromEntries(numbers.map((url) => [url, pageOf(url, ['/gone.html'])])),
    })
    const [link] = (await collected(site)).brokenLinks
    expect(link).toMatchObject({ url: `${site.url}gone.html`, pages: 60 })
    expect(link?.alsoFrom).toHaveLength(20)
    expect(new Set([link?.from, ...(link?.alsoFrom ?? [])]).size).toBe(21)
  })

  it('names two thousand addresses of each kind that it could not see, and counts all', async () => {
    const elsewhere = Array.from({ length: 2_100 }, (_, at) => `http://elsewhere.example/${String(at)}`)
    const site = await servedSite({ '/': pageOf('首页', elsewhere) })
    const { unseen, statuses } = await collected(site)
    expect(unseen.map(({ url }) => url)).toEqual(elsewhere.slice(0, 2_000))
    expect(statuses.get('not-allowed')).toBe(2_100)
  })

  it('is the same when the run was killed on the way', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => `/p${at}.html`)
    const site = await servedSite({
      '/': pageOf('首页', ['/gone.html', ...numbers]),
      ...Object.fromEntries(numbers.map((url) => [url, pageOf(url, ['/gone.html', '/late.html'])])),
    })
    const log = logPath()
    await collected(site, log, 12)
    const { brokenLinks } = await collected(site, log)
    expect(brokenLinks.map(({ url, pages }) => [url.replace(site.url, '/'), pages])).toEqual([
      ['/gone.html', 31],
      ['/late.html', 30],
    ])
  })

  it('is nothing of what came right at another try, and of the rest what could not be seen', async () => {
    let asked = 0
    const site = await servedSite({
      '/': pageOf('首页', ['/flaky.html', '/no.html', '/a.html', 'http://elsewhere.example/']),
      '/a.html': pageOf('甲', ['/no.html', '/flaky.html']),
      '/flaky.html': (_: unknown, response: ServerResponse) => {
        asked += 1
        if (asked === 1) response.writeHead(503).end()
        else response.writeHead(200, { 'content-type': 'text/html' }).end(pageOf('好了', []))
      },
      '/no.html': (_: unknown, response: ServerResponse) => void response.writeHead(403).end(),
    })
    const { brokenLinks, unseen } = await collected(site)
    expect(brokenLinks).toEqual([])
    expect(unseen).toEqual([
      { url: `${site.url}no.html`, from: site.url, status: 'forbidden' },
      { url: 'http://elsewhere.example/', from: site.url, status: 'not-allowed' },
    ])
  })
})
