import { targetFor } from '../../outgoing/Target.ts'
import { grouped } from '../../model/grouped.ts'
import type { RunOrigin, RunProgress, RunState } from '../../model/Site.ts'
import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { outgoingTargetsFor, type OutgoingTarget } from '../../store/queries/outgoing.ts'
import { columnOrigins, countColumns, countSeenColumns, lastDoneRuns, runsUnderWay, type ListedSite } from '../../store/queries/sites.ts'
import { currentUnits } from '../../store/queries/units.ts'
import { hostsOf, type VisitedHost } from './hostsOf.ts'

/** A website as a list shows it. 网站清单的一行 */
export interface SiteSummary {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly unitName: string
  readonly front: string
  readonly hosts: readonly {
    readonly host: string
    /** At every port at which the site or a column is. */
    readonly allowed: boolean
    readonly privateAllowed: boolean
    /** At which it or a column is, besides where pages are as a rule. */
    readonly ports: readonly number[]
  }[]
  readonly columns: { readonly all: number; readonly placed: number }
  readonly last: {
    readonly run: string
    readonly at: Instant
    readonly origin: RunOrigin
    readonly pages: number
    readonly brokenLinks: number
    readonly passed: number
    readonly failed: number
    readonly cantTell: number
  } | null
  readonly running: {
    readonly run: string
    readonly state: RunState
    readonly progress: RunProgress | null
    readonly pausedUntil: Instant | null
    readonly beatAt: Instant | null
  } | null
  readonly dueAt: Instant | null
  readonly asksRevamp: boolean
  readonly retired: boolean
}

/** What there is to know of some websites at a glance, in a constant number of queries. 网站概况 */
export async function readSites(db: Db, listed: readonly ListedSite[]): Promise<readonly SiteSummary[]> {
  const ids = listed.map(({ site }) => site.id)
  const [units, targets, hosts, counts, done, underWay] = await Promise.all([
    currentUnits(
      db,
      listed.map(({ site }) => site.unit),
    ),
    outgoingTargetsFor(db, 'site'),
    columnOrigins(db, ids),
    countColumns(db, ids),
    lastDoneRuns(db, ids),
    runsUnderWay(db, ids),
  ])
  const seen = grouped(
    await countSeenColumns(
      db,
      done.map(({ run }) => run),
    ),
    ({ run }) => run,
  )
  const hostsBySite = grouped(hosts, ({ site }) => site)
  const countOf = new Map(counts.map((count) => [count.site, count]))
  const doneOf = new Map(done.map((run) => [run.site, run]))
  const runningOf = new Map(underWay.map((run) => [run.site, run]))
  return listed.map(({ site: { id, name, unit, front, dueAt, retiredAt } }) => {
    const own = units.get(unit)
    const last = doneOf.get(id)
    const running = runningOf.get(id)
    const outcomes = new Map((seen.get(last?.run ?? '') ?? []).map(({ outcome, count }) => [outcome, count]))
    return {
      ...{ id, name, unit: own?.id ?? unit, unitName: own?.name ?? '', front, dueAt, retired: retiredAt !== null },
      hosts: hostsOf(front, hostsBySite.get(id) ?? []).map((host) => allowedAs(targets, host)),
      columns: { all: countOf.get(id)?.all ?? 0, placed: countOf.get(id)?.placed ?? 0 },
      last: last
        ? {
            ...{ run: last.run, at: last.at, origin: last.origin, pages: last.pages ?? 0, brokenLinks: last.brokenLinks ?? 0 },
            passed: outcomes.get('passed') ?? 0,
            failed: outcomes.get('failed') ?? 0,
            cantTell: outcomes.get('cantTell') ?? 0,
          }
        : null,
      running: running
        ? { run: running.run, state: running.state, progress: running.progress, pausedUntil: running.pausedUntil, beatAt: running.beatAt }
        : null,
      asksRevamp: last?.asksRevamp === true,
    }
  })
}

function allowedAs(targets: readonly OutgoingTarget[], { host, ports }: VisitedHost): SiteSummary['hosts'][number] {
  const own = targets.filter((one) => one.host === host)
  const isAllowed = own.length > 0 && ports.every((port) => targetFor(own, host, port) !== null)
  return { host, allowed: isAllowed, privateAllowed: own.some(({ privateAllowed }) => privateAllowed), ports }
}
