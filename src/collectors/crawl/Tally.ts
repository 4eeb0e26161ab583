import { VISIT_STATUSES, type VisitStatus } from '../../model/VisitStatus.ts'
import { Bits } from './Bits.ts'
import { EntriesInOrder } from './EntriesInOrder.ts'
import type { Entry, Outcome } from './Entry.ts'
import { isEntryLine, readEntry, readOutcome, type RunLog } from './RunLog.ts'
import type { Traps } from './Traps.ts'

/** An address that failed and may be tried again. 待重试地址 */
export interface Failing {
  readonly entry: Entry
  readonly status: VisitStatus
  readonly tries: number
}

/** So many failing addresses are remembered to be tried again; where more fail the site is down. */
const MOST = 100_000

/** Ends that are no failure, or that another try would not change. */
const FINAL = new Set<VisitStatus>(['ok', 'too-large', 'needs-browser', 'not-allowed', 'inside', 'robots', 'trap', 'not-visited'])

/** Ends at which the links of a page were read. */
const READ_IN_PART = new Set<VisitStatus>(['cut-short', 'bad-encoding'])

/** What came of a run so far: how many ended how, and who is to be tried again. 采集计数 */
export class Tally {
  readonly #statuses = new Map<VisitStatus, number>()
  readonly #failing = new Map<number, Failing>()
  /** Places on the list: how they ended is no failure and will not change. */
  readonly #settled = new Bits()
  #visited = 0
  #pages = 0

  counts(): { readonly visited: number; readonly pages: number; readonly statuses: ReadonlyMap<VisitStatus, number> } {
    return { visited: this.#visited, pages: this.#pages, statuses: this.#statuses }
  }

  trapped(): void {
    this.#count('trap', 1)
  }

  take(entry: Entry, { status, tries, code, fingerprint }: Outcome): void {
    const before = this.#failing.get(entry.id)
    if (before) {
      this.#failing.delete(entry.id)
      this.#count(before.status, -1)
    }
    this.#count(status, 1)
    if (code !== null && tries === 1) this.#visited += 1
    if (fingerprint !== '' && VISIT_STATUSES[status].outcome === 'passed') this.#pages += 1
    if (FINAL.has(status)) this.#settled.add(entry.id)
    else if (this.#failing.size < MOST) this.#failing.set(entry.id, { entry, status, tries })
  }

  /** Those that failed at their last try; they stay counted until they come back. */
  failing(): readonly Failing[] {
    return [...this.#failing.values()]
  }

  /** May what stands at a place still turn out to be broken? */
  mayBreak(id: number): boolean {
    return !this.#settled.has(id)
  }

  /** Did an earlier try of it read the page, though not to its end? */
  wasRead({ id }: Entry): boolean {
    return READ_IN_PART.has(this.#failing.get(id)?.status ?? 'ok')
  }

  /** How often it was tried and failed. */
  triesOf({ id }: Entry): number {
    return this.#failing.get(id)?.tries ?? 0
  }

  /**
   * Counts what an earlier process wrote; whose visit was finished.
   *
   * @param onStart is told where the addresses led that the run began with, and pages of the site's own that they led to
   */
  restore(log: RunLog, traps: Traps, onStart: (finalUrl: string) => void): (id: number) => boolean {
    const done = new Bits()
    const entries = new EntriesInOrder(log)
    let id = 0
    for (const [line] of log.read()) {
      if (isEntryLine(line)) {
        const entry = readEntry(line, id)
        const from = entry.from < 0 ? undefined : this.#entryOf(entry.from, entries)
        if (from && entry.wanted === 'page') traps.leads(from.url, entry.url)
        // Only pages of the site's own are wanted as pages: what the first page leads on to is one of its homes.
        if (from && from.from < 0 && entry.wanted === 'page') onStart(entry.url)
        id += 1
        continue
      }
      const outcome = readOutcome(line)
      const entry = this.#entryOf(outcome.id, entries)
      if (!entry) continue
      done.add(entry.id)
      entries.giveUp(entry.id)
      if (entry.from < 0 && outcome.fingerprint !== '') onStart(outcome.finalUrl)
      if (outcome.status === 'ok' && outcome.fingerprint !== '') traps.read(entry.url, outcome.fingerprint)
      this.take(entry, outcome)
    }
    return (one) => done.has(one)
  }

  /** What failed is visited again, long after its turn. */
  #entryOf(id: number, entries: EntriesInOrder): Entry | undefined {
    return this.#failing.get(id)?.entry ?? entries.find(id)
  }

  #count(status: VisitStatus, by: number): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + by)
  }
}
