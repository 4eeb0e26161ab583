/** What a run is to do, and how politely. 采集要求 */
export interface CrawlTerms {
  /** Pages of the site that are read, at most; null: all there are. */
  readonly maxPages: number | null
  readonly userAgent: string
  /** Our name as a robots.txt would write it. */
  readonly robotsName: string
  /** Visits a second to one host; null: as fast as it answers. A function, for hosts differ. */
  readonly rateOf: (host: string) => number | null
  readonly concurrencyOf: (host: string) => number
  /** Before a failing address is tried again, in milliseconds, one try after the other. */
  readonly retryAfter: readonly number[]
  /** Milliseconds until visiting is allowed again; 0: now. 允许采集的时段 */
  readonly closedFor: (now: number) => number
}

/** Our name in every request; sites allow or refuse us by it. 采集程序标识 */
export const ROBOTS_NAME = 'Mingjing'

/**
 * @param version of the program
 * @param contact address or page of the office that assesses; null: nobody gave one
 */
export const userAgentFor = (version: string, contact: string | null): string =>
  `Mozilla/5.0 (compatible; ${ROBOTS_NAME}/${version}; ${contact === null ? 'openness assessment' : `+${contact}`})`
