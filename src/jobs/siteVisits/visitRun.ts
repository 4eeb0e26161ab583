import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { collectRun } from '../../collectors/bundles/collectRun.ts'
import { ENTRY } from '../../collectors/bundles/RunSheet.ts'
import type { SiteTask } from '../../collectors/collectSite.ts'
import type { CrawlProgress } from '../../collectors/crawl/crawlSite.ts'
import { closedFor, readHours } from '../../collectors/crawl/allowedHours.ts'
import { userAgentFor } from '../../collectors/crawl/CrawlTerms.ts'
import type { Target } from '../../outgoing/Target.ts'
import { programVersion } from '../../database/programVersion.ts'
import { readContact } from '../../sites/runs/contact.ts'
import { mayVisit, runTargets } from '../../sites/runs/runTargets.ts'
import { claimRun, letGo, type ClaimedRun, type LettingGo } from '../../sites/runs/visits.ts'
import type { WakeRun } from '../../sites/runs/WakeRun.ts'
import type { Store } from '../../store/Store.ts'
import { ColumnsSoFar } from './ColumnsSoFar.ts'
import { faultOfRun } from './faultOfRun.ts'
import { rateFor } from './rateFor.ts'
import { RunLost, RunShipper } from './RunShipper.ts'
import { browserFor } from './browserFor.ts'
import { rebuildRun, withVisitFolder } from './visitFolder.ts'
import type { VisitTerms } from './VisitTerms.ts'

/** What a visit needs of its process. */
interface VisitWorld {
  readonly store: Store
  readonly signal: AbortSignal
}

/** Shorter pauses are waited for; in longer ones the worker does something else. */
const LONGEST_PAUSE_MS = 60_000

/** Takes a run, visits its site with the very steps of `site run`, and lets go of it. 办理一次检查 */
export async function visitRun(world: VisitWorld, run: string, wake: WakeRun, terms: VisitTerms): Promise<void> {
  const { store } = world
  const worker = randomUUID()
  const claimed = await claimRun(store, run, worker, terms.silenceMs)
  if (!claimed) return
  try {
    const how = await withVisitFolder((folder) => visited(world, claimed, worker, folder, terms))
    await letGo(store, run, worker, how, wake)
  } catch (error) {
    // Another goes on with it; what this one saw since is seen again.
    if (error instanceof RunLost) return
    await letGo(store, run, worker, { kind: 'failed', fault: faultOfRun(error) }, wake)
    throw error
  }
}

async function visited(
  { store, signal }: VisitWorld,
  { run, site, next }: ClaimedRun,
  worker: string,
  folder: string,
  terms: VisitTerms,
): Promise<LettingGo> {
  const { pace, longestMs, targetsMs, retryAfter } = terms
  if (!run.task) throw new Error(`Run ${run.id} has nothing to visit.`)
  const hours = run.terms.hours && readHours(`${run.terms.hours.from}-${run.terms.hours.to}`)
  const pauseOf = () => closedFor(hours, Date.now())
  const until = () => new Date(Date.now() + pauseOf()).toISOString()
  if (pauseOf() > LONGEST_PAUSE_MS) return { kind: 'handed-on', until: until() }

  await rebuildRun(store.db, run.id, folder)
  const began = performance.now()
  let targets: readonly Target[] = await runTargets(store.db, site)
  let lookedAt = performance.now()
  let stopAsked = false
  const shipper = new RunShipper(
    store,
    { run: run.id, worker, next },
    (row) => {
      stopAsked = row.stopAsked
      if (performance.now() - lookedAt < targetsMs) return
      lookedAt = performance.now()
      // What was taken back is visited no more; where the database does not say, the next word asks again.
      runTargets(store.db, site).then(
        (now) => (targets = now),
        () => (lookedAt = 0),
      )
    },
    pace,
  )
  const isEnough = () => performance.now() - began > longestMs
  const isAskedToStop = () => stopAsked
  const isStopped = () =>
    isAskedToStop() ||
    signal.aborted ||
    isEnough() ||
    shipper.fault !== null ||
    pauseOf() > LONGEST_PAUSE_MS ||
    !mayVisit(site.front, targets)
  const task: SiteTask = {
    site: new URL(run.task.front),
    // Read at every connection: an administrator may take one back at any time.
    get targets() {
      return targets
    },
    columns: run.task.columns.map(({ url }) => url),
    maxPages: run.terms.maxPages,
    rate: await rateFor(run.terms.rate, run.task.front),
    userAgent: userAgentFor(programVersion(), await readContact(store.db)),
    retryAfter,
    hours,
  }
  const columns = await ColumnsSoFar.open(run.task.columns, join(folder, ENTRY.log))
  const { draw, close } = await browserFor(store, run, task, terms)
  const asked = { task, columns: run.task.columns, allowed: run.task.hosts, version: programVersion(), folder, copy: shipper }
  const onProgress = (progress: CrawlProgress) => shipper.told(progress, columns.counts)
  const speaking = shipper.run()
  try {
    const collecting = collectRun({ now: () => Date.now(), onProgress, onColumn: columns.saw, isStopped, draw }, asked, ({ sheet }) => {
      shipper.file(ENTRY.sheet, Buffer.from(JSON.stringify(sheet, null, 1)))
      return Promise.resolve()
    })
    // Whoever ends the process does not wait for a slow server: what is under way is visited again.
    const sheet = await Promise.race([collecting, aborted(signal)])
    if (sheet === undefined) collecting.catch(() => undefined)
    if (shipper.fault) throw shipper.fault
    await shipper.flush()
    if (sheet) return { kind: 'seen' }
    if (isAskedToStop()) return { kind: 'stopped' }
    if (!mayVisit(site.front, targets))
      return { kind: 'failed', fault: '网站的主机不再允许访问，检查停下了。系统管理员重新允许以后，可以从停下的地方接着做。' }
    return { kind: 'handed-on', until: pauseOf() > LONGEST_PAUSE_MS ? until() : null }
  } finally {
    shipper.stop()
    await close()
    await speaking
  }
}

const aborted = (signal: AbortSignal): Promise<undefined> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(undefined)
    else signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
