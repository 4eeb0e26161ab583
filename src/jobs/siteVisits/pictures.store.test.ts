import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { registerSite } from '../../../test/checkedSite.ts'
import { pageOf, servedSite } from '../../../test/servedSite.ts'
import { newStore, someone } from '../../../test/store.ts'
import { tinyPicture } from '../../../test/tinyPicture.ts'
import type { DrawPage } from '../../collectors/crawl/DrawPage.ts'
import { askRun } from '../../sites/runs/askRun.ts'
import type { WakeRun } from '../../sites/runs/WakeRun.ts'
import { expectedBlobs, isContentOfRecord } from '../../store/queries/files.ts'
import { findSiteRun, listRunColumns } from '../../store/queries/siteRuns.ts'
import { captures } from '../../store/schema/index.ts'
import { takeSeen } from './takeSiteRun.ts'
import { visitRun } from './visitRun.ts'
import { USUAL_TERMS, type VisitTerms } from './VisitTerms.ts'

const NOBODY: WakeRun = { visit: () => Promise.resolve(), take: () => Promise.resolve() }

const SCRIPTED =
  '<html><head><meta charset="utf-8"><title>通知公告</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>'
const DRAWN = `<html><head><meta charset="utf-8"><title>通知公告</title></head><body><ul>${['2026-11-02', '2026-10-08', '2026-09-03']
  .map((day, at) => `<li><a href="/">关于第${at}件事情的通知公告</a><span>${day}</span></li>`)
  .join('')}</ul></body></html>`

it('keeps what a browser showed a run, where backups look for it and nobody purges it', async () => {
  const [store, site] = [await newStore(), await servedSite({ '/': pageOf('首页', ['/gg/']), '/gg/': SCRIPTED, '/app.js': '' })]
  const column = { id: 'gg', levels: ['政务公开', '通知公告'], url: `${site.url}gg/` }
  await registerSite(store.db, site.url, { columns: [column], terms: { rate: null, hours: null, maxPages: null, browser: true } })
  const run = await askRun(store, someone(), 'site', NOBODY)
  const picture = tinyPicture()
  let closed = 0
  const draw: DrawPage = ({ url, isPictured }) =>
    Promise.resolve({
      ...{ kind: 'drawn', at: Date.now(), ms: 1, finalUrl: url.href, code: 200, html: Buffer.from(DRAWN) },
      screenshot: isPictured ? picture : null,
    })
  const terms: VisitTerms = {
    ...USUAL_TERMS,
    ...{ pace: { beatMs: 20, behindMs: 60, patienceMs: 300 }, retryAfter: [1, 1] },
    openBrowser: () => Promise.resolve({ draw, close: () => Promise.resolve(void (closed += 1)) }),
  }
  await visitRun({ store, signal: new AbortController().signal }, run, NOBODY, terms)
  expect(closed).toBe(1)
  await takeSeen(store, run)
  expect(await findSiteRun(store.db, run)).toMatchObject({ state: 'done', note: null })
  expect(await listRunColumns(store.db, [run])).toMatchObject([{ outcome: 'passed', items: 3, latest: '2026-11-02' }])

  const sha256 = createHash('sha256').update(picture).digest('hex')
  const kept = await store.db.select().from(captures)
  expect(kept.find(({ place }) => place === column.url)?.notes).toMatchObject({ column: 'gg', screenshot: sha256 })
  const bytes = await store.blobs.get(sha256)
  expect(bytes && (await buffer(bytes))).toEqual(picture)
  const expected: string[] = []
  for await (const one of expectedBlobs(store.db)) expected.push(one.sha256)
  expect(expected).toContain(sha256)
  expect(expected).toEqual([...new Set(expected)].sort())
  expect(await isContentOfRecord(store.db, sha256)).toBe(true)
})
