import type { Client } from '../net/Client.ts'
import type { Visited } from '../visit/Visit.ts'
import type { VisitStatus } from '../../model/VisitStatus.ts'
import { Crawl } from './Crawl.ts'
import type { CrawlTerms } from './CrawlTerms.ts'
import type { DrawnPage, DrawPage, NotDrawn } from './DrawPage.ts'
import type { Entry } from './Entry.ts'
import type { JudgedPage } from './judgePage.ts'
import type { RunLog } from './RunLog.ts'

/** A page of the site as it was just read; nothing of it is kept by the crawl. 采集到的页面 */
export interface CrawledPage {
  readonly entry: Entry
  readonly visited: Visited
  readonly judged: JudgedPage
  /** What was judged, and is to be read: as it came, or as a browser drew it. */
  readonly shown: Visited
  /** Null: no browser looked, or it saw nothing. */
  readonly drawn: DrawnPage | null
  /** Why a browser that should have shown it did not. */
  readonly undrawn: NotDrawn | null
  /** However it ended, nobody will try it again in this run. */
  readonly isLastTry: boolean
}

/** What a run is done with, and who is told of it. 采集环境 */
export interface CrawlWorld {
  readonly client: Client
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  readonly log: RunLog
  /** May it be connected to at all? The client asks again at each connection. */
  readonly isAllowed: (url: URL) => boolean
  /** Each page that came, before its visit counts as finished. */
  readonly onPage: (page: CrawledPage) => void | Promise<void>
  readonly onProgress: (progress: CrawlProgress) => void
  /** Opens pages of nothing but script; undefined: nobody does. */
  readonly draw?: DrawPage | undefined
  /** Does a page that came well show what matters of it only in a browser? */
  readonly wantsDrawn?: ((page: CrawledPage) => boolean) | undefined
  /** Is a picture to be taken of a page that just came? Asked only where there is somebody who can. */
  readonly wantsPicture?: ((page: CrawledPage) => boolean) | undefined
  /** Asked before each visit: somebody wants it to stop. */
  readonly isStopped: () => boolean
}

/** How far a run is. 采集进度 */
export interface CrawlProgress {
  readonly known: number
  readonly visited: number
  readonly pages: number
  readonly statuses: ReadonlyMap<VisitStatus, number>
  /** Milliseconds since 1970: it waits until then, outside the hours in which it may visit; null: it does not. */
  readonly closedUntil: number | null
}

/**
 * Visits a site from the addresses given, page after page, until nothing is left that it leads to. 采集
 *
 * Each address once, in the order of discovery; what failed again at the end. A run whose log has lines goes on where that ended.
 *
 * @param start the front page and, where somebody named them, column pages; all on the site's own origins
 */
export async function crawlSite(world: CrawlWorld, start: readonly string[], terms: CrawlTerms): Promise<CrawlProgress> {
  const crawl = new Crawl(world, terms)
  await crawl.run(start)
  return crawl.progress()
}
