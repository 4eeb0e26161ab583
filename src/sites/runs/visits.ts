import { PROGRAM } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import type { RunProgress } from '../../model/Site.ts'
import { perform } from '../../store/perform.ts'
import { announce } from '../../store/queries/announce.ts'
import { insertParts, nextPart, type SiteRunPart } from '../../store/queries/siteRunParts.ts'
import {
  beat,
  changeSiteRun,
  findSiteOfRun,
  holdClaims,
  holdSiteRun,
  runsBeingVisited,
  runsWaiting,
  type SiteRow,
  type SiteRunRow,
} from '../../store/queries/siteRuns.ts'
import type { Store } from '../../store/Store.ts'
import { siteHosts } from '../siteHosts.ts'
import type { WakeRun } from './WakeRun.ts'

/** A worker that was not heard of for so long is taken for dead: its run is another's. */
export const SILENCE_MS = 15_000

/** A run that a worker has taken. 领到的检查 */
export interface ClaimedRun {
  readonly run: SiteRunRow
  readonly site: SiteRow
  /** Of the next part. */
  readonly next: number
}

/**
 * Takes a run for one worker; null: it is over, somebody else is at it, or its turn has not come. 领取检查
 *
 * One host is visited by one worker: a site on the host of another that is being visited waits.
 */
export function claimRun(store: Store, run: string, worker: string, silenceMs = SILENCE_MS): Promise<ClaimedRun | null> {
  return perform(store, PROGRAM, async ({ tx, at, record }) => {
    await holdClaims(tx)
    const held = await holdSiteRun(tx, run)
    if (!held || (held.state !== 'waiting' && held.state !== 'running')) return null
    const heardAfter = new Date(Date.parse(at) - silenceMs).toISOString()
    const isTaken = held.state === 'running' && held.worker !== null
    if (isTaken && (held.beatAt ?? '') > heardAfter) return null
    const site = await findSiteOfRun(tx, held.site)
    if (!site) return null
    if (held.stopAsked) {
      await changeSiteRun(tx, run, { state: 'stopped', endedAt: at, worker: null })
      await announce(tx, { kind: 'site', site: site.id })
      return null
    }
    if (held.pausedUntil !== null && held.pausedUntil > at) return null
    const own = new Set(siteHosts(site.front))
    const others = await runsBeingVisited(tx, heardAfter)
    if (others.some((other) => other.id !== run && siteHosts(other.front).some((host) => own.has(host)))) return null
    const change: Partial<SiteRunRow> = {
      state: 'running',
      ...{ worker, beatAt: at, pausedUntil: null, beganAt: held.beganAt ?? at },
      takeovers: held.takeovers + (isTaken ? 1 : 0),
    }
    await changeSiteRun(tx, run, change)
    await announce(tx, { kind: 'site', site: site.id })
    if (held.beganAt === null) record({ act: 'site-run.begin', on: { kind: 'site-run', id: run }, refs: { site: site.id } })
    else if (isTaken) record({ act: 'site-run.take-over', on: { kind: 'site-run', id: run }, refs: { site: site.id } })
    return { run: { ...held, ...change }, site, next: await nextPart(tx, run) }
  })
}

/** What a worker hands over about once a second. */
export interface Shipment {
  readonly run: string
  readonly worker: string
  readonly parts: readonly SiteRunPart[]
  readonly progress: RunProgress | null
  readonly pausedUntil: Instant | null
}

/**
 * Keeps what a worker has found since its last word, and that it lives; null: the run is not its own any more, and nothing was kept. 存下采集过程
 */
export function shipRun({ transaction, now }: Pick<Store, 'transaction' | 'now'>, shipment: Shipment): Promise<SiteRunRow | null> {
  return transaction(async (tx) => {
    const held = await beat(tx, { ...shipment, at: now() })
    if (!held) return null
    await insertParts(tx, shipment.parts)
    await announce(tx, { kind: 'site', site: held.site })
    return held
  })
}

/** How a worker lets go of a run. 放下检查 */
export type LettingGo =
  /** Through: its sheet lies among the parts. */
  | { readonly kind: 'seen' }
  /** Somebody asked for it. */
  | { readonly kind: 'stopped' }
  /** Another is to go on with it: at once, or when the site's hours begin. */
  | { readonly kind: 'handed-on'; readonly until: Instant | null }
  | { readonly kind: 'failed'; readonly fault: string }

/** False: it was not the worker's any more, and nothing was changed. */
export function letGo(store: Store, run: string, worker: string, how: LettingGo, wake: WakeRun): Promise<boolean> {
  return perform(store, PROGRAM, async ({ tx, at, record }) => {
    const held = await holdSiteRun(tx, run)
    if (held?.state !== 'running' || held.worker !== worker) return false
    const ended = { worker: null, endedAt: at, pausedUntil: null }
    const on = { kind: 'site-run', id: run }
    const refs = { site: held.site }
    switch (how.kind) {
      case 'seen':
        await changeSiteRun(tx, run, { ...ended, state: 'taking' })
        await wake.take(tx, run)
        break
      case 'stopped':
        await changeSiteRun(tx, run, { ...ended, state: 'stopped' })
        record({ act: 'site-run.stopped', on, refs })
        break
      case 'handed-on':
        await changeSiteRun(tx, run, { worker: null, state: 'waiting', pausedUntil: how.until })
        if (how.until === null) await wake.visit(tx, run)
        break
      case 'failed':
        await changeSiteRun(tx, run, { ...ended, state: 'failed', fault: how.fault })
        record({ act: 'site-run.fail', on, refs })
    }
    // One that waits for this host may begin now.
    if (how.kind !== 'handed-on') for (const waiting of await runsWaiting(tx, at)) await wake.visit(tx, waiting)
    await announce(tx, { kind: 'site', site: held.site })
    return true
  })
}
