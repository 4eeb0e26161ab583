import { isPassing, type VisitStatus } from '../../model/VisitStatus.ts'
import type { ScannedPage } from '../../pages/ScannedPage.ts'
import { keepCookies } from '../visit/cookies.ts'
import type { Visited } from '../visit/Visit.ts'
import { USUAL_VISIT, visitAddress, type VisitTerms, type VisitWorld } from '../visit/visitAddress.ts'
import type { CrawlProgress, CrawlWorld } from './crawlSite.ts'
import type { CrawlTerms } from './CrawlTerms.ts'
import { drawIfNeeded, isLastTry } from './drawIfNeeded.ts'
import type { Entry, Outcome } from './Entry.ts'
import { Frontier } from './Frontier.ts'
import { Host } from './Host.ts'
import { judgeVisit } from './judgeVisit.ts'
import type { JudgedPage } from './judgePage.ts'
import { Leads, type Led } from './Leads.ts'
import { originOf } from './originOf.ts'
import type { Robots } from './robots.ts'
import { outcomeLine } from './RunLog.ts'
import { Tally } from './Tally.ts'
import { Traps } from './Traps.ts'

/** So many addresses are out of the list at once, waiting for their hosts. */
const TAKEN = 1024

/** So many ports of one name are visited: a page that names all of them would have us knock at each. */
const PORTS = 8

/** A page that only leads on by a refresh says no more. */
const LEADS_ON = 200

/** So often, in milliseconds, whoever waits looks whether somebody wants it to stop. */
const LONGEST_PAUSE = 1000

/** Ends that speak of the host, not of the page: it is to be left in peace. */
const OF_HOST = new Set<VisitStatus>(['rate-limited', 'blocked'])

const NOWHERE_ELSE: Led = { entries: [], alsoTo: [] }

/** One run over one site: what is on the list, which hosts may be visited now, what comes of it. 一次采集 */
export class Crawl {
  readonly #world: CrawlWorld
  readonly #terms: CrawlTerms
  readonly #frontier: Frontier
  readonly #tally = new Tally()
  readonly #traps = new Traps()
  readonly #leads: Leads
  readonly #hosts = new Map<string, Host>()
  /** How many origins of each name are visited. */
  readonly #ports = new Map<string, number>()
  /** Origins that are the site's own: only their pages are read. */
  readonly #own = new Set<string>()
  readonly #visiting: VisitWorld
  readonly #visitTerms: VisitTerms
  readonly #beside = new Map<string, Promise<Robots | null>>()
  #pagesBegun = 0
  #closedUntil: number | null = null
  #waiting = 0
  #running = 0
  #fault: Error | null = null
  #wake: () => void = () => undefined

  constructor(world: CrawlWorld, terms: CrawlTerms) {
    this.#world = world
    this.#terms = terms
    this.#frontier = new Frontier(world.log)
    this.#leads = new Leads({ frontier: this.#frontier, traps: this.#traps, tally: this.#tally, own: this.#own }, world.log.size)
    this.#visiting = { client: world.client, now: world.now, cookies: keepCookies() }
    this.#visitTerms = { ...USUAL_VISIT, userAgent: terms.userAgent }
  }

  progress(): CrawlProgress {
    const { visited, pages, statuses } = this.#tally.counts()
    return { known: this.#frontier.size, visited, pages, statuses, closedUntil: this.#closedUntil }
  }

  async run(start: readonly string[]): Promise<void> {
    for (const url of start) this.#own.add(originOf(url))
    if (this.#world.log.size > 0) this.#resume()
    const given = start.map((url) => this.#frontier.offer({ url, from: -1, depth: 0, wanted: 'page' }))
    this.#frontier.append(given.filter((entry) => typeof entry !== 'number'))
    await this.#drain(() => this.#frontier.next())
    for (const [at, pause] of this.#terms.retryAfter.entries()) {
      const again = this.#tally.failing().filter(({ status, tries }) => tries === 1 || (tries <= at + 1 && isPassing(status)))
      if (again.length === 0 || this.#world.isStopped()) break
      await this.#world.sleep(pause)
      for (const host of this.#hosts.values()) host.startAfresh()
      let next = 0
      // What comes right at the second try may lead to pages that nobody knew.
      await this.#drain(() => again[next++]?.entry ?? this.#frontier.next())
    }
  }

  /** What an earlier process had found and done is not done again. */
  #resume(): void {
    const done = this.#tally.restore(this.#world.log, this.#traps, (finalUrl) => this.#own.add(originOf(finalUrl)))
    this.#frontier.restore(done)
    this.#pagesBegun = this.#tally.counts().pages
  }

  /** Visits what `next` gives, as many at once as the hosts bear, until there is no more and all have come back. */
  async #drain(next: () => Entry | null): Promise<void> {
    for (;;) {
      while (this.#waiting < TAKEN) {
        const entry = next()
        if (!entry) break
        this.#queue(entry)
      }
      const isStopped = this.#world.isStopped() || this.#fault !== null
      const wait = isStopped ? null : this.#begin()
      if (this.#running === 0) {
        if (this.#fault !== null) throw this.#fault
        // The list may have grown as long as somebody was on the way.
        if (isStopped || (this.#waiting === 0 && this.#frontier.isEmpty)) return
        if (wait === null) continue
      }
      await this.#pause(wait)
    }
  }

  #queue(entry: Entry): void {
    const origin = originOf(entry.url)
    let host = this.#hosts.get(origin)
    if (!host) {
      const { hostname } = new URL(entry.url)
      const ports = this.#ports.get(hostname) ?? 0
      if (ports >= PORTS || !this.#world.isAllowed(new URL(entry.url))) {
        this.#settle(entry, 'not-allowed')
        return
      }
      this.#ports.set(hostname, ports + 1)
      host = new Host(origin, this.#terms)
      this.#hosts.set(origin, host)
    }
    host.waiting.push(entry)
    this.#waiting += 1
  }

  /** Begins every visit that may begin now; milliseconds until another may, null: when one comes back. */
  #begin(): number | null {
    const now = this.#world.now()
    const closed = this.#terms.closedFor(now)
    this.#tellClosed(closed > 0 ? now + closed : null)
    if (closed > 0) return closed
    let soonest: number | null = null
    for (const host of this.#hosts.values()) {
      if (host.waiting.length === 0 || host.isAsking || this.#fault !== null) continue
      if (!host.robots) {
        void this.#go(host.meet(this.#visiting, this.#own.has(host.origin)))
        continue
      }
      const wait = this.#beginOf(host, host.robots)
      if (wait !== null) soonest = Math.min(soonest ?? wait, wait)
    }
    return soonest
  }

  #tellClosed(until: number | null): void {
    if ((until === null) === (this.#closedUntil === null)) return
    this.#closedUntil = until
    this.#world.onProgress(this.progress())
  }

  #beginOf(host: Host, robots: NonNullable<Host['robots']>): number | null {
    for (let entry = host.waiting[0]; entry; entry = host.waiting[0]) {
      const refused = this.#refusalOf(entry, host, robots)
      if (!refused) {
        const wait = host.pace.waitMs(this.#world.now())
        if (wait !== 0) return wait
        host.pace.begin(this.#world.now())
        if (entry.wanted === 'page' && this.#tally.triesOf(entry) === 0) this.#pagesBegun += 1
        void this.#go(this.#visit(entry, host))
      } else this.#settle(entry, refused)
      host.waiting.shift()
      this.#waiting -= 1
    }
    return null
  }

  #refusalOf(entry: Entry, host: Host, robots: NonNullable<Host['robots']>): VisitStatus | null {
    if (host.pace.isGivenUp) return 'host-down'
    if (robots.refused) return robots.refused
    if (!robots.allows(entry.url)) return 'robots'
    if (entry.wanted !== 'page' || entry.from < 0 || this.#tally.triesOf(entry) > 0) return null
    if (this.#terms.maxPages !== null && this.#pagesBegun >= this.#terms.maxPages) return 'not-visited'
    return this.#traps.isClosed(entry.url) ? 'trap' : null
  }

  /** Runs beside the others; what goes wrong in us ends the run. */
  async #go(work: Promise<void>): Promise<void> {
    this.#running += 1
    try {
      await work
    } catch (error) {
      this.#fault ??= error instanceof Error ? error : new Error(String(error))
    }
    this.#running -= 1
    this.#wake()
  }

  async #visit(entry: Entry, host: Host): Promise<void> {
    const visited = await visitAddress(this.#visiting, new URL(entry.url), entry.wanted, this.#visitTerms)
    const seen = judgeVisit(entry.wanted, visited, host.absence)
    const tries = this.#tally.triesOf(entry) + 1
    const came = {
      entry,
      visited,
      judged: seen,
      shown: visited,
      drawn: null,
      undrawn: null,
      isLastTry: isLastTry(seen.status, tries, this.#terms),
    }
    const page = this.#world.draw ? await drawIfNeeded(this.#drawing(), host, came) : came
    const { judged, shown } = page
    const isTrouble = visited.visit.code === null || OF_HOST.has(judged.status)
    host.pace.end(this.#world.now(), isTrouble && judged.status !== 'not-allowed' && judged.status !== 'inside', visited.visit.waitMs)
    if (entry.from < 0 && judged.page) for (const url of homesOf(shown, judged.page)) this.#own.add(originOf(url))
    if (judged.page && judged.status === 'ok') this.#traps.read(entry.url, judged.page.fingerprint)
    await this.#world.onPage(page)
    this.#put(this.#leadsTo(entry, shown, judged), outcomeOf(entry, shown, judged, tries), entry)
    this.#world.onProgress(this.progress())
  }

  #drawing() {
    return { world: this.#world, terms: this.#terms, cookies: this.#visiting.cookies, hosts: this.#hosts, beside: this.#beside }
  }

  /** Where a page leads. */
  #leadsTo(entry: Entry, { visit }: Visited, { page, status }: JudgedPage): Led {
    if (visit.redirects > 0) this.#frontier.know(visit.finalUrl)
    // An absent page leads to what its menu leads to, and all pages have that.
    if (!page || status === 'soft-not-found' || status === 'blocked' || !this.#own.has(originOf(visit.finalUrl))) return NOWHERE_ELSE
    return this.#leads.take(entry, page.links)
  }

  /** Puts what is new on the list, and writes how the visit that found it ended, as one. */
  #put({ entries, alsoTo }: Led, outcome: Outcome, of: Entry): void {
    this.#frontier.append(entries, outcomeLine({ ...outcome, alsoTo: this.#tally.wasRead(of) ? [] : alsoTo }))
    this.#tally.take(of, outcome)
  }

  /** Ends without a visit. */
  #settle(entry: Entry, status: VisitStatus): void {
    const nothing = { code: null, ms: 0, bytes: -1, sha256: '', fingerprint: '', finalUrl: entry.url, alsoTo: [] }
    this.#put(NOWHERE_ELSE, { id: entry.id, status, tries: this.#tally.triesOf(entry) + 1, at: this.#world.now(), ...nothing }, entry)
  }

  async #pause(wait: number | null): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve
    })
    await (wait === null || wait === 0 ? woken : Promise.race([woken, this.#world.sleep(Math.min(wait, LONGEST_PAUSE))]))
  }
}

function outcomeOf(entry: Entry, { visit }: Visited, { status, page }: JudgedPage, tries: number): Outcome {
  const { code, at, ms, bytes, sha256, finalUrl } = visit
  return { id: entry.id, status, code, tries, at, ms, bytes, sha256, fingerprint: page?.fingerprint ?? '', finalUrl, alsoTo: [] }
}

/** Where the site is that was given: where its first page ended after redirects, and where that leads on, if it says nothing itself. */
const homesOf = ({ visit }: Visited, { links, textLength }: ScannedPage): readonly string[] => [
  visit.finalUrl,
  ...(textLength < LEADS_ON ? links.flatMap(({ kind, url }) => (kind === 'refresh' ? url : [])) : []),
]
