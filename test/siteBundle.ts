import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { collectRun } from '../src/collectors/bundles/collectRun.ts'
import { siteTargets } from '../src/collectors/siteTargets.ts'
import { registerSite } from './checkedSite.ts'
import { pageOf, servedSite } from './servedSite.ts'
import { newStore } from './store.ts'

/** A bundle of a small site, as somebody brings it, and a store in which that is registered. 采集包 */
export async function siteBundle() {
  const site = await servedSite({ '/': pageOf('首页', ['a.html', 'none.html']), '/a.html': pageOf('甲', []) })
  const place = mkdtempSync(join(tmpdir(), 'mj-import-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const task = {
    site: new URL(site.url),
    ...{
      targets: siteTargets(new URL(site.url), ['127.0.0.1']),
      columns: [`${site.url}a.html`],
      maxPages: null,
      rate: null,
      userAgent: 'test',
    },
    retryAfter: [1, 1],
  }
  let bytes = Buffer.alloc(0)
  await collectRun(
    { now: () => Date.now(), onProgress: () => undefined, isStopped: () => false },
    {
      task,
      columns: [{ path: '公开', url: `${site.url}a.html` }],
      allowed: ['127.0.0.1'],
      version: '1.2.3',
      folder: join(place, 'run.part'),
    },
    async ({ packed }) => {
      bytes = await buffer(packed())
    },
  )
  const store = await newStore()
  store.setClock(new Date().toISOString())
  await registerSite(store.db, site.url, { allow: false, columns: [{ id: 'open', levels: ['公开'], url: null }] })
  return { store, site, bytes }
}
