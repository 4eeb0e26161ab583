import { takeSeen } from '../../../jobs/siteVisits/takeSiteRun.ts'
import { visitRun } from '../../../jobs/siteVisits/visitRun.ts'
import { USUAL_TERMS, type VisitTerms } from '../../../jobs/siteVisits/VisitTerms.ts'
import { previewColumns, takeColumns } from '../../../sites/importing/importColumns.ts'
import { placeColumns } from '../../../sites/placing/placeColumns.ts'
import { allowSite } from '../../../sites/registry/allowSite.ts'
import { changeSite } from '../../../sites/registry/changeSite.ts'
import { registerSite } from '../../../sites/registry/registerSite.ts'
import { USUAL_SITE_TERMS } from '../../../sites/registry/SiteTyped.ts'
import { askRun } from '../../../sites/runs/askRun.ts'
import type { WakeRun } from '../../../sites/runs/WakeRun.ts'
import { listColumns } from '../../../store/queries/siteColumns.ts'
import { listSiteRuns, runUnderWay } from '../../../store/queries/siteRuns.ts'
import { countColumns, findSite, sitesAt } from '../../../store/queries/sites.ts'
import type { Store } from '../../../store/Store.ts'
import { BUILDER, COUNTY } from '../populate.ts'
import { columnTable, isLeft } from './exampleColumns.ts'
import { ARTICLES, hostAndPort, type ServedSite } from './openSite.ts'

const NAME = `${COUNTY}人民政府门户网站（演示）`

/** When it was looked at first the site was smaller: the second check has something to compare. */
const ARTICLES_BEFORE = 240

/** Visits a second from then on: whoever begins a check has the time to watch it. */
const WATCHED_RATE = 20

/** Who begins these checks does them. */
const NOBODY: WakeRun = { visit: () => Promise.resolve(), take: () => Promise.resolve() }

/** It is on this machine: what fails is tried again soon. */
const TERMS: VisitTerms = { ...USUAL_TERMS, retryAfter: [1_100, 50] }

/**
 * Registers the website of the county with its columns and checks it twice, before and after most columns were confirmed; what is there already is left as
 * it is. 演示网站
 *
 * Nothing is invented: the checks are done, as anybody can do them again.
 */
export async function populateSite(store: Store, served: ServedSite, stopped: AbortSignal): Promise<void> {
  if (!served.isOpen) return
  const site = await registered(store, served)
  await withColumns(store, site, served)
  try {
    served.terms.articles = ARTICLES_BEFORE
    await checkedTimes(store, site, 1, stopped)
  } finally {
    served.terms.articles = ARTICLES
  }
  if (stopped.aborted) return
  await placeMost(store, site, served)
  await checkedTimes(store, site, 2, stopped)
  await slowDown(store, site)
}

async function registered(store: Store, { front }: ServedSite): Promise<string> {
  const [known] = await sitesAt(store.db, front)
  if (known) return known.id
  const schedule = { every: 'week', at: '07:30' } as const
  return registerSite(store, BUILDER, { unit: COUNTY, name: NAME, front, terms: USUAL_SITE_TERMS, schedule })
}

async function withColumns(store: Store, site: string, { front, columns }: ServedSite): Promise<void> {
  const [count] = await countColumns(store.db, [site])
  if ((count?.all ?? 0) > 0) return
  await allowSite(store, BUILDER, { site, ...hostAndPort(front), privateAllowed: true, why: '演示：示例网站就在这台机器上' })
  const asked = { site, from: { kind: 'rows', rows: columnTable(columns) }, names: [], endOthers: false } as const
  const { digest } = await previewColumns(store, asked, COUNTY)
  await takeColumns(store, BUILDER, asked, digest)
}

/** All but those that are left for whoever looks around. */
async function placeMost(store: Store, site: string, { front, columns }: ServedSite): Promise<void> {
  const at = new Map(columns.map(({ name, path }) => [name, new URL(path, front).href]))
  const placed = (await listColumns(store.db, site)).flatMap(({ id, version, levels, placedAt }) => {
    const url = at.get(levels.join('/'))
    return url === undefined || placedAt !== null || isLeft(levels) ? [] : [{ column: id, version, place: { is: 'at', url } as const }]
  })
  if (placed.length > 0) await placeColumns(store, BUILDER, { site, placed, why: '演示：照网站导航确认' })
}

async function slowDown(store: Store, id: string): Promise<void> {
  const site = (await findSite(store.db, id))?.site
  if (site?.terms.rate !== USUAL_SITE_TERMS.rate) return
  const { name, front, terms, schedule, version } = site
  const why = '演示：慢一点，看得清怎样检查'
  await changeSite(store, BUILDER, { site: id, version, name, front, schedule, terms: { ...terms, rate: WATCHED_RATE }, why })
}

/** Checks the site until it was checked so often. */
async function checkedTimes(store: Store, site: string, times: number, signal: AbortSignal): Promise<void> {
  const done = (await listSiteRuns(store.db, site, { limit: times, offset: 0 })).filter(({ run }) => run.state === 'done')
  if (done.length >= times || signal.aborted) return
  const run = (await runUnderWay(store.db, site))?.id ?? (await askRun(store, BUILDER, site, NOBODY))
  await visitRun({ store, signal }, run, NOBODY, TERMS)
  await takeSeen(store, run)
}
