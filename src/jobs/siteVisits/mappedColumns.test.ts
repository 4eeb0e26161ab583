import { expect, it } from 'vitest'
import { truthOf } from '../../../demo-site/truth.mjs'
import { collectSite } from '../../collectors/collectSite.ts'
import { SiteMapping } from '../../collectors/maps/SiteMapping.ts'
import { siteTargets } from '../../collectors/siteTargets.ts'
import { proposeColumns } from '../../sites/proposing/proposeColumns.ts'
import { demoSite } from '../../../test/demoSite.ts'

const TERMS = { articles: 120, seed: 5, today: '2026-11-20' }
/** Drawn by a script: only a browser sees what it is. */
const UNSEEN = '互动交流/领导信箱'

it('A visit to the demo site maps its columns, and each is proposed first, for certain where it could be seen', async () => {
  const site = await demoSite(TERMS)
  const mapping = new SiteMapping()
  await collectSite(
    {
      now: () => performance.timeOrigin + performance.now(),
      onPage: (page) => void mapping.read(page, page.entry.from < 0),
      onProgress: () => undefined,
      isStopped: () => false,
    },
    { site, targets: siteTargets(site, ['127.0.0.1']), columns: [], maxPages: null, rate: null, userAgent: 'test', retryAfter: [50] },
  )
  const map = mapping.done()
  expect(map.length).toBeLessThan(60)
  const { columns } = truthOf(TERMS)
  const sought = columns.map(({ path }) => ({ id: path, levels: path.split('/'), keepers: [], url: null }))
  const proposals = proposeColumns(sought, map)
  const seen = columns.filter(({ path }) => path !== UNSEEN)
  expect(seen.map(({ path }) => [path, proposals.get(path)?.[0]?.url.replace(site.href, '/')])).toEqual(
    seen.map(({ path, url }) => [path, url]),
  )
  expect(seen.map(({ path }) => proposals.get(path)?.[0]?.confidence)).toEqual(seen.map(() => 'sure'))
  expect(proposals.get(UNSEEN)?.[0]?.confidence).toBe('likely')
})
