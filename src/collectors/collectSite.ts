import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { VisitStatus } from '../model/VisitStatus.ts'
import type { Resolve } from '../outgoing/checkedAddress.ts'
import { targetOfUrl, type Target } from '../outgoing/Target.ts'
import { closedFor, type AllowedHours } from './crawl/allowedHours.ts'
import { crawlSite, type CrawledPage, type CrawlProgress } from './crawl/crawlSite.ts'
import { ROBOTS_NAME, type CrawlTerms } from './crawl/CrawlTerms.ts'
import type { DrawPage } from './crawl/DrawPage.ts'
import { isListDrawn } from './columnLists.ts'
import { normalUrl } from './crawl/normalUrl.ts'
import { readFindings, readOutcomes, type BrokenLink, type UnseenAddress } from './crawl/readRun.ts'
import { RunLog } from './crawl/RunLog.ts'
import type { Outcome } from './crawl/Entry.ts'
import { resolveForVisits } from './net/connectChecked.ts'
import { openClient, USUAL_CLIENT } from './net/openClient.ts'
import { newOwnFolder, removeOwnFolder } from './ownFolder.ts'

/** What is to be collected of one site. 采集任务 */
export interface SiteTask {
  readonly site: URL
  readonly targets: readonly Target[]
  /** Addresses of columns that somebody named; they are visited whether a page leads to them or not. */
  readonly columns: readonly string[]
  readonly maxPages: number | null
  /** Visits a second to a host; null: as fast as it answers; undefined: two for a host out there, no limit for one inside that was allowed by name. */
  readonly rate: number | null | undefined
  readonly userAgent: string
  /** Milliseconds before what failed is tried again, one try after the other. */
  readonly retryAfter: readonly number[]
  /** When it may visit; null or undefined: at any time. */
  readonly hours?: AllowedHours | null | undefined
}

/** Before another try a server gets time to recover. 重试间隔 */
export const USUAL_RETRIES: readonly number[] = [2_000, 8_000]

/** What a run over one site found. 采集结果 */
export interface CollectedSite {
  readonly pages: number
  readonly statuses: ReadonlyMap<VisitStatus, number>
  readonly brokenLinks: readonly BrokenLink[]
  /** The first of each status that says nothing of what is there. */
  readonly unseen: readonly UnseenAddress[]
  /** By address, the front page and the columns. */
  readonly outcomes: ReadonlyMap<string, Outcome>
  /** It was told to stop before it was through. */
  readonly isStopped: boolean
}

/** What the collection of a site is done with, and who is told of it. 采集环境 */
export interface CollectWorld {
  readonly now: () => number
  readonly onPage: (page: CrawledPage) => void | Promise<void>
  readonly onProgress: (progress: CrawlProgress) => void
  readonly isStopped: () => boolean
  readonly resolve?: Resolve
  /** Opens pages of nothing but script, `openBrowser(…).draw`; undefined: nobody does. */
  readonly draw?: DrawPage | undefined
  /** Is a picture to be taken of a page that just came? Asked only where there is somebody who can. */
  readonly wantsPicture?: ((page: CrawledPage) => boolean) | undefined
  /** Where the log is kept; undefined: in a folder that is taken away afterwards. */
  readonly log?: string
  /** Told of what is appended to it, whole lines at a time. */
  readonly onLog?: ((bytes: Uint8Array) => void) | undefined
}

/** Visits a second to a public host where nobody said otherwise. */
const USUAL_RATE = 2
const PUBLIC_CONNECTIONS = 2
const INSIDE_CONNECTIONS = 16

/** Visits one site from its front page and gives what it found. 采集一个网站 */
export async function collectSite(world: CollectWorld, task: SiteTask): Promise<CollectedSite> {
  const folder = world.log === undefined ? await newOwnFolder('site') : null
  const log = new RunLog(world.log ?? join(folder ?? '', 'run.log'), world.onLog)
  const terms = crawlTermsOf(task)
  const client = openClient(() => task.targets, { ...USUAL_CLIENT, connections: INSIDE_CONNECTIONS }, world.resolve ?? resolveForVisits)
  const start = [...new Set([task.site.href, ...task.columns].flatMap((url) => normalUrl(url) ?? []))]
  try {
    const columns = new Set(start)
    const wantsDrawn = (page: CrawledPage) => columns.has(page.entry.url) && isListDrawn(page)
    const crawlWorld = {
      ...world,
      wantsDrawn,
      client,
      log,
      sleep: (ms: number) => sleep(ms),
      isAllowed: (url: URL) => targetOfUrl(task.targets, url) !== null,
    }
    const { pages, statuses } = await crawlSite(crawlWorld, start, terms)
    const outcomes = await readOutcomes(log, new Set(start))
    return { pages, statuses, ...readFindings(log), outcomes, isStopped: world.isStopped() }
  } finally {
    await client.close()
    log.close()
    if (folder !== null) await removeOwnFolder(folder)
  }
}

/** How politely that task wants its site visited. 采集要求 */
export function crawlTermsOf({ targets, maxPages, rate, userAgent, retryAfter, hours = null }: SiteTask): CrawlTerms {
  const isNamed = (host: string) => targetOfUrl(targets, new URL(`http://${host}`))?.privateAllowed === true
  return {
    maxPages,
    userAgent,
    robotsName: ROBOTS_NAME,
    rateOf: (host) => (rate === undefined ? (isNamed(host) ? null : USUAL_RATE) : rate),
    concurrencyOf: (host) => (rate === null || isNamed(host) ? INSIDE_CONNECTIONS : PUBLIC_CONNECTIONS),
    retryAfter,
    closedFor: (now) => closedFor(hours, now),
  }
}
