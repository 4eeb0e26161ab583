import { spareMemory } from '../../../dist/cli/sites/spareMemory.js'
import { collectSite } from '../../../dist/collectors/collectSite.js'
import { siteTargets } from '../../../dist/collectors/siteTargets.js'

/** Ours, all that a run does: robots.txt, traps, soft 404s, hashes, the log on the disk, and each failure tried again. */
spareMemory()
const site = new URL(process.argv[2])
const { brokenLinks } = await collectSite(
  {
    now: () => Math.round(performance.timeOrigin + performance.now()),
    onPage: () => undefined,
    onProgress: () => undefined,
    isStopped: () => false,
  },
  {
    ...{ site, targets: siteTargets(site, [site.hostname]), columns: [], maxPages: null, rate: null, retryAfter: [1100, 50] },
    userAgent: 'Mozilla/5.0 (compatible; Mingjing/bench; openness assessment)',
  },
)
console.log(JSON.stringify({ broken: brokenLinks.map(({ url }) => url) }))
