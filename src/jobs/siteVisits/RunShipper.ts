import { setTimeout as sleep } from 'node:timers/promises'
import type { RunCopy } from '../../collectors/bundles/RunCopy.ts'
import type { CrawlProgress } from '../../collectors/crawl/crawlSite.ts'
import type { ColumnCounts, RunProgress } from '../../model/Site.ts'
import { shipRun, type Shipment } from '../../sites/runs/visits.ts'
import type { SiteRunPart } from '../../store/queries/siteRunParts.ts'
import type { SiteRunRow } from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'

/** How a worker keeps up with the database. 副本的节奏 */
export interface ShippingPace {
  /** Between two words of a worker, in milliseconds. */
  readonly beatMs: number
  /** When nothing could be kept for so long, visits wait: what is not kept is visited again by whoever takes over. */
  readonly behindMs: number
  /** A fault that is not gone after so long ends the visit. */
  readonly patienceMs: number
}

export const USUAL_PACE: ShippingPace = { beatMs: 1_000, behindMs: 3_000, patienceMs: 10 * 60_000 }

/** So many bytes wait at most. */
const MOST_WAITING = 16 * 1024 ** 2

/** The run is somebody else's by now: what this worker did since is forgotten. */
export class RunLost extends Error {
  override readonly name = 'RunLost'
}

/**
 * Keeps the database up with a run: once a second all that is new, in one transaction with the worker's sign of life. 同步采集过程
 *
 * A database that is away for a while is waited for, and so are the visits; a run that was given to another is written to no more.
 */
export class RunShipper implements RunCopy {
  readonly #store: Pick<Store, 'transaction' | 'now'>
  readonly #of: Pick<Shipment, 'run' | 'worker'>
  readonly #pace: ShippingPace
  readonly #onKept: (row: SiteRunRow) => void
  #next: number
  #log: Uint8Array[] = []
  #lines: Uint8Array[] = []
  #files: { readonly name: string; readonly bytes: Uint8Array }[] = []
  #waiting = 0
  #progress: RunProgress | null = null
  #pausedUntil: string | null = null
  #keptAt = performance.now()
  #shipping: Promise<void> | null = null
  #fault: Error | null = null
  #isStopped = false

  /** @param onKept is told of the run as it was found with each word */
  constructor(
    store: Pick<Store, 'transaction' | 'now'>,
    of: Pick<Shipment, 'run' | 'worker'> & { readonly next: number },
    onKept: (row: SiteRunRow) => void,
    pace = USUAL_PACE,
  ) {
    this.#store = store
    this.#of = { run: of.run, worker: of.worker }
    this.#next = of.next
    this.#onKept = onKept
    this.#pace = pace
  }

  /** It cannot go on: the run is another's, or nothing can be kept. */
  get fault(): Error | null {
    return this.#fault
  }

  // Handed over as they are, for the folder passes them to nobody else.
  readonly log = (bytes: Uint8Array): void => {
    this.#log.push(bytes)
    this.#waiting += bytes.length
  }

  readonly line = (bytes: Uint8Array): void => {
    this.#lines.push(bytes)
    this.#waiting += bytes.length
  }

  readonly file = (name: string, bytes: Uint8Array): void => {
    this.#files.push({ name, bytes })
    this.#waiting += bytes.length
  }

  readonly caughtUp = async (): Promise<void> => {
    if (this.#waiting < MOST_WAITING && performance.now() - this.#keptAt < this.#pace.behindMs && !this.#fault) return
    await this.flush()
  }

  told({ known, visited, pages, statuses, closedUntil }: CrawlProgress, columns: ColumnCounts): void {
    this.#progress = { known, visited, pages, statuses: Object.fromEntries(statuses), columns }
    this.#pausedUntil = closedUntil === null ? null : new Date(closedUntil).toISOString()
  }

  /** Speaks up once a second until it is told to end. */
  async run(): Promise<void> {
    for (;;) {
      await sleep(this.#pace.beatMs)
      if (this.#isOver()) return
      await this.flush().catch(() => undefined)
    }
  }

  #isOver(): boolean {
    return this.#isStopped || this.#fault !== null
  }

  stop(): void {
    this.#isStopped = true
  }

  /**
   * Keeps all that waits.
   *
   * @throws RunLost where the run is another's; else what went wrong for too long
   */
  async flush(): Promise<void> {
    // What was handed over after a shipment was packed goes with the next one.
    await this.#shipping?.catch(() => undefined)
    if (this.#fault) throw this.#fault
    this.#shipping ??= this.#ship().finally(() => {
      this.#shipping = null
    })
    await this.#shipping
  }

  async #ship(): Promise<void> {
    const parts = this.#pack()
    const progress = this.#progress
    const began = performance.now()
    for (;;) {
      try {
        const row = await shipRun(this.#store, { ...this.#of, parts, progress, pausedUntil: this.#pausedUntil })
        if (!row) throw new RunLost('Another worker goes on with this run.')
        this.#next += parts.length
        this.#keptAt = performance.now()
        this.#onKept(row)
        return
      } catch (error) {
        if (error instanceof RunLost || performance.now() - began > this.#pace.patienceMs) {
          this.#fault = error instanceof Error ? error : new Error(String(error))
          throw this.#fault
        }
      }
      await sleep(this.#pace.beatMs)
    }
  }

  /** All that waits, a part for each file and one for each kind of lines. */
  #pack(): readonly SiteRunPart[] {
    const { run } = this.#of
    const parts: Omit<SiteRunPart, 'number'>[] = this.#files.map(({ name, bytes }) => ({ run, kind: 'file', name, bytes }))
    if (this.#lines.length > 0) parts.push({ run, kind: 'kept', name: null, bytes: Buffer.concat(this.#lines) })
    if (this.#log.length > 0) parts.push({ run, kind: 'log', name: null, bytes: Buffer.concat(this.#log) })
    this.#files = []
    this.#lines = []
    this.#log = []
    this.#waiting = 0
    return parts.map((part, at) => ({ ...part, number: this.#next + at }))
  }
}
