import type { Client } from '../net/Client.ts'
import type { KnownAbsence } from '../recognise/isNotFoundPage.ts'
import type { Cookies } from '../visit/cookies.ts'
import { USUAL_VISIT, visitAddress } from '../visit/visitAddress.ts'
import type { CrawlTerms } from './CrawlTerms.ts'
import type { Entry } from './Entry.ts'
import { judgePage } from './judgePage.ts'
import { Pace } from './Pace.ts'
import { readRobots, type Robots } from './robots.ts'

interface World {
  readonly client: Client
  readonly cookies: Cookies
  readonly now: () => number
}

/** An address that no site has; what comes for it is what the host says of absent pages. */
const NEVER_MADE = '/mingjing-checks-that-this-page-does-not-exist-5d1c.html'

/** What is known of one host in a run: its pace, its robots.txt, how it says “not there”; and who waits for it. 主机 */
export class Host {
  readonly origin: string
  readonly waiting: Entry[] = []
  pace: Pace
  robots: Robots | null = null
  absence: KnownAbsence | null = null
  isAsking = false
  readonly #terms: CrawlTerms

  constructor(origin: string, terms: CrawlTerms) {
    this.origin = origin
    this.#terms = terms
    this.pace = new Pace(this.#paceTerms(null))
  }

  /** Asks for robots.txt and, where pages will be read, for a page that nobody made. */
  async meet(world: World, isOwn: boolean): Promise<void> {
    this.isAsking = true
    const { userAgent, robotsName } = this.#terms
    const terms = { ...USUAL_VISIT, userAgent }
    try {
      this.robots = readRobots(await visitAddress(world, new URL('/robots.txt', this.origin), 'page', terms), robotsName)
      const rate = this.robots.delay === null ? null : 1 / this.robots.delay
      this.pace = new Pace(this.#paceTerms(rate))
      if (!isOwn || !this.robots.allows(this.origin + NEVER_MADE)) return
      const visited = await visitAddress(world, new URL(NEVER_MADE, this.origin), 'page', terms)
      if (visited.visit.status !== 'ok') return
      const { page } = judgePage(visited, null)
      if (page) this.absence = { fingerprint: page.fingerprint, finalUrl: visited.visit.redirects > 0 ? visited.visit.finalUrl : null }
    } finally {
      this.isAsking = false
    }
  }

  /** After a pause a host that was given up gets another chance. */
  startAfresh(): void {
    const delay = this.robots?.delay ?? null
    this.pace = new Pace(this.#paceTerms(delay === null ? null : 1 / delay))
    if (this.robots?.refused) this.robots = null
  }

  #paceTerms(asked: number | null): { rate: number | null; concurrency: number } {
    const { host } = new URL(this.origin)
    const own = this.#terms.rateOf(host)
    const rate = own === null ? asked : asked === null ? own : Math.min(own, asked)
    return { rate, concurrency: this.#terms.concurrencyOf(host) }
  }
}
